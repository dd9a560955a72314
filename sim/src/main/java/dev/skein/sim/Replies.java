package dev.skein.sim;

import java.util.List;
import java.util.Map;

/** What employees write: some name the feeling, some do not; some solve, some promise, some ask again. */
final class Replies {
    /** What a reply does about the need. */
    enum Kind {
        SOLVES,
        PROMISES,
        ASKS_AGAIN
    }

    private static final List<String> NAMES_IT = List.of(
            "I can see how frustrating this is, and that is on us.",
            "That must have been a real disappointment after waiting for it.",
            "I understand how worrying this is just before your guests come.",
            "No wonder you are upset: you should not have to chase us.",
            "I can hear how tired of this you are, and I would be too.",
            "We let you down there, and you took time off for it.");

    private static final List<String> SCRIPTED = List.of(
            "Sorry for the inconvenience.",
            "We apologise for any inconvenience caused.",
            "Thank you for your message.",
            "Thank you for your patience.",
            "I looked at your order.");

    private static final List<String> HELLO = List.of("Hello {first},", "Hi {first},", "Dear {first},");

    private static final Map<String, List<String>> SOLVES = Map.of(
            "late-delivery",
            List.of(
                    "Your parcel is on the van of tomorrow; the driver rings an hour before.",
                    "I reached the carrier: it comes on Thursday between 17:00 and 21:00, and the fee is off your order."),
            "missing-part",
            List.of(
                    "The parts leave by letter today and are with you in two to three days.",
                    "I packed the missing parts myself; they go out with tonight's post."),
            "damaged-item",
            List.of(
                    "A new one is booked for Friday, and the driver takes the damaged one along.",
                    "You can keep it for 20 % less, or we swap it: a new one is reserved for you."),
            "refund-status",
            List.of(
                    "I released the refund just now; it is on your card within three working days.",
                    "The money left us yesterday; I have sent you the receipt by mail."),
            "invoice-question",
            List.of(
                    "The corrected invoice is in your mailbox.",
                    "The second line was a reservation; I have had it released."));

    private static final List<String> SOLVES_ANY = List.of(
            "I have changed it in your order; the confirmation is in your mailbox.",
            "That is done now, you will find it in your account under Orders.",
            "I looked into it and put it right; there is nothing left for you to do.");

    private static final List<String> PROMISES = List.of(
            "I am asking the warehouse and write to you by {due}.",
            "The workshop looks at it today. You hear from me by {due}.",
            "I will call the carrier myself and tell you what they say by {due}.");

    private static final List<String> ASKS = List.of(
            "Could you please tell me your order number?",
            "Please send me the order number so that I can look it up.",
            "What is your order number, please?");

    private static final List<String> KEPT = List.of(
            "As promised: it is settled. You will have it within two days.",
            "I said you would hear from me: the carrier confirmed it for tomorrow.",
            "Here is the news I owed you: it is done and confirmed.");

    private static final List<String> AFTER_BREAKING = List.of(
            "You were waiting for word from me and it did not come. It is settled now: you will have it tomorrow.",
            "I am late with what I said. It is done now, and confirmed.");

    private static final List<String> NOTES = List.of(
            "Checked with the warehouse: one left in stock.",
            "Carrier says the van broke down on Tuesday, rescheduled.",
            "Customer wrote before, see the earlier talk.");

    private Replies() {}

    /** A reply: greeting, whether it names the feeling, what it does. */
    static String write(Kind kind, String need, boolean names, String first, String due, Chance chance) {
        String does = switch (kind) {
            case SOLVES -> chance.pick(SOLVES.getOrDefault(need, SOLVES_ANY));
            case PROMISES -> chance.pick(PROMISES).replace("{due}", due);
            case ASKS_AGAIN -> chance.pick(ASKS);
        };
        return hello(first, chance) + " " + chance.pick(names ? NAMES_IT : SCRIPTED) + " " + does;
    }

    static String kept(String first, Chance chance) {
        return hello(first, chance) + " " + chance.pick(KEPT);
    }

    static String afterBreaking(boolean names, String first, Chance chance) {
        return hello(first, chance) + " " + (names ? chance.pick(NAMES_IT) + " " : "") + chance.pick(AFTER_BREAKING);
    }

    static String note(Chance chance) {
        return chance.pick(NOTES);
    }

    /** Whether words of ours settle the matter, as far as the customer can tell. */
    static boolean settles(String text) {
        return !text.contains("?") && PROMISES.stream().noneMatch(p -> text.contains(p.substring(0, 20)));
    }

    private static String hello(String first, Chance chance) {
        return chance.pick(HELLO).replace("{first}", first.isEmpty() ? "there" : first);
    }
}
