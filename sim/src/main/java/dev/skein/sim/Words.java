package dev.skein.sim;

import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.Insight.Evidence;
import dev.skein.Insight.Reading;
import dev.skein.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What customers write: for each need some cores, before them a greeting, behind them how it feels. Some thousand
 * different messages in all, each with the truth it was made from.
 */
final class Words {
    /** How sure the planted reading is. */
    private static final double SURE = 0.86;

    /** A message and what it truly says. */
    record Written(String text, String need, Feeling feeling, int feelingFrom, String language) {
        Written(String text, String need, Feeling feeling, int feelingFrom) {
            this(text, need, feeling, feelingFrom, "en");
        }

        /** The reading a perfect reader would make. */
        Insight truth() {
            String sentiment = feeling.isBurdened() ? "negative" : feeling == Feeling.EVEN ? "neutral" : "positive";
            List<Evidence> evidence = feeling == Feeling.EVEN
                    ? List.of()
                    : List.of(new Evidence("sentiment", sentiment, feelingFrom, text.length()));
            List<Reading> emotions = switch (feeling) {
                case DISTRESSED -> List.of(new Reading("anger", SURE));
                case UNEASY -> List.of(new Reading("annoyance", SURE));
                case CONTENT, DELIGHTED -> List.of(new Reading("gratitude", SURE));
                case EVEN -> List.of();
            };
            return new Insight(
                    new Reading(language, SURE),
                    new Reading(sentiment, SURE),
                    feeling,
                    SURE,
                    emotions,
                    List.of(new Reading(need, SURE)),
                    evidence,
                    "planted@1");
        }

        /** The passage the company's knowledge would give, where it has one. */
        Optional<Passage> answer() {
            return Optional.ofNullable(ANSWERS.get(need))
                    .map(text -> new Passage(need, need.replace('-', ' '), text, SURE));
        }
    }

    private static final List<String> GREETINGS = List.of(
            "",
            "",
            "",
            "Hello, ",
            "Hi, ",
            "Good morning, ",
            "Hi there, ",
            "Hello again, ",
            "Quick question: ",
            "Hej, ");

    private static final Map<String, List<String>> CORES = Map.ofEntries(
            Map.entry(
                    "late-delivery",
                    List.of(
                            "order {order} should have been here on {day} and nothing has come",
                            "where is the {item} I ordered? It was promised for {day}",
                            "nobody showed up with my {item} in the slot I was given",
                            "the tracking of order {order} has not moved for days",
                            "my {item} is late, and nobody tells me why",
                            "I waited at home all day for order {order} and the driver never came")),
            Map.entry(
                    "order-status",
                    List.of(
                            "where is my order {order}?",
                            "has the {item} been dispatched yet? Order {order}",
                            "when will order {order} arrive?",
                            "can you tell me what the status of order {order} is",
                            "I have no tracking link for order {order}")),
            Map.entry(
                    "missing-part",
                    List.of(
                            "the bag with the screws for the {item} is missing",
                            "two bolts are missing from the box of the {item}, order {order}",
                            "one of the shelves of the {item} was not in the parcel",
                            "I cannot finish the {item}: part number {n} is not in the box",
                            "there are no hinges in the box of my {item}")),
            Map.entry(
                    "damaged-item",
                    List.of(
                            "the {item} arrived with a deep scratch on top",
                            "one leg of the {item} is broken, order {order}",
                            "the box of the {item} was crushed and the side is dented",
                            "the fabric of the {item} is torn at the seam",
                            "the {item} came damaged, there is a crack along the front")),
            Map.entry(
                    "assembly-help",
                    List.of(
                            "I am stuck at step {n} of the instructions for the {item}",
                            "how do I adjust the doors of the {item}? They hang crooked",
                            "which screws go into the back panel of the {item}?",
                            "where do I find the instructions for the {item}",
                            "the drawer runners of the {item}, which one is left and which is right?")),
            Map.entry(
                    "return-item",
                    List.of(
                            "I would like to return the {item} from order {order}",
                            "the {item} does not fit our room, how can I send it back?",
                            "how do I get a return label for order {order}",
                            "can I still return the {item} after four weeks?",
                            "I want to give the {item} back, what do I have to do?")),
            Map.entry(
                    "refund-status",
                    List.of(
                            "I sent the {item} back two weeks ago, where is my money?",
                            "when will the refund for order {order} arrive?",
                            "the refund for the {item} is lower than what I paid",
                            "my return was received but nothing has been paid back, order {order}")),
            Map.entry(
                    "invoice-question",
                    List.of(
                            "I was charged twice for order {order}",
                            "can you send me the invoice of order {order}?",
                            "the invoice for the {item} has the wrong name on it",
                            "why was delivery charged on order {order}? It said free",
                            "I need our VAT number on the invoice of order {order}")),
            Map.entry(
                    "cancel-order",
                    List.of(
                            "please cancel order {order}",
                            "I no longer need the {item}, can I cancel?",
                            "is it too late to cancel the {item} of order {order}?",
                            "stop order {order}, I found another one")),
            Map.entry(
                    "change-order",
                    List.of(
                            "can I change the colour of the {item} to grey?",
                            "please move the delivery of order {order} to next {day}",
                            "can you change the delivery address of order {order}?",
                            "I would like two of the {item} instead of one")),
            Map.entry(
                    "product-question",
                    List.of(
                            "does the {item} come in walnut?",
                            "is the cover of the {item} washable?",
                            "how often does the top of the {item} need oil?",
                            "can I see the {item} in one of your stores?",
                            "what are the dimensions of the {item}?")),
            Map.entry(
                    "complaint-about-service",
                    List.of(
                            "this is the third time I write about order {order} and no one helps",
                            "you closed my last request without solving anything",
                            "I was promised a call about the {item} and nobody called",
                            "you keep sending me from one department to another")));

    private static final Map<String, String> ANSWERS = Map.of(
            "refund-status", "A refund takes up to five working days from the day your return reaches our warehouse.",
            "invoice-question", "You find the invoice of every order in your account under Orders, as a PDF.",
            "order-status",
                    "To see where your order stands, open Orders in your account, or use the link in the confirmation mail.",
            "return-item",
                    "You can return anything within 100 days, also assembled. Start the return in your account under Orders.",
            "product-question",
                    "An oiled table top likes a thin coat of oil twice a year. Wipe it with a damp cloth, never a wet one.",
            "assembly-help",
                    "The instructions for every piece of furniture are on its product page under Downloads, most with a video.",
            "cancel-order",
                    "You can cancel an order free of charge until it is dispatched: open Orders in your account.",
            "change-order",
                    "You can change the day and the slot of a delivery until 18:00 on the day before, in your account.");

    private static final Map<Feeling, List<String>> TAILS = Map.of(
            Feeling.EVEN,
            List.of("", "", "", " Thanks in advance.", " Please let me know."),
            Feeling.UNEASY,
            List.of(
                    " I took a day off work for this.",
                    " This is getting annoying.",
                    " It is the second time this happens.",
                    " I am a bit worried now, we have guests on Saturday.",
                    " I had really looked forward to it.",
                    " I have been on hold for half an hour already.",
                    " We sleep on the floor until it is here."),
            Feeling.DISTRESSED,
            List.of(
                    " I am so angry, I cannot believe this.",
                    " This is unacceptable and I am done with excuses.",
                    " I am desperate, we have a newborn and nothing to put her in.",
                    " You have ruined our move, I am furious.",
                    " I have never been treated this badly."));

    private static final List<String> THANKS = List.of(
            "Thank you, that helps.",
            "Great, thank you very much!",
            "Perfect, thanks a lot.",
            "Wonderful, you have been very helpful.",
            "Thanks, that solved it.",
            "Thank you for sorting it out so quickly.");

    private static final Map<String, List<String>> FOREIGN = Map.of(
            "sv",
            List.of(
                    "Hej, var är min beställning {order}? Den skulle ha kommit i tisdags.",
                    "Jag väntar fortfarande på leveransen av order {order}.",
                    "När kommer mina möbler? Beställningen har nummer {order}."),
            "de",
            List.of(
                    "Wo bleibt meine Bestellung {order}? Sie sollte am Dienstag kommen.",
                    "Ich warte noch immer auf die Lieferung der Bestellung {order}.",
                    "Wann kommen meine Möbel? Die Bestellung hat die Nummer {order}."));

    static final List<String> ITEMS = List.of(
            "sofa",
            "wardrobe",
            "dining table",
            "bookshelf",
            "bed",
            "armchair",
            "desk",
            "chest of drawers",
            "bedside table",
            "bench",
            "lamp",
            "rug");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

    private Words() {}

    /** A message about a need. */
    static Written about(String need, Feeling feeling, String order, String item, Chance chance) {
        String core = chance.pick(CORES.getOrDefault(need, List.of("I have a question about order {order}")))
                .replace("{order}", order)
                .replace("{item}", item)
                .replace("{day}", chance.pick(DAYS))
                .replace("{n}", Integer.toString(2 + chance.below(15)));
        String greeting = chance.pick(GREETINGS);
        String sentence = greeting.isEmpty() ? Character.toUpperCase(core.charAt(0)) + core.substring(1) : core;
        String said = greeting + sentence;
        String tail = chance.pick(TAILS.getOrDefault(feeling, List.of("")));
        String head = tail.isEmpty() || said.endsWith("?") ? said : said + ".";
        return new Written(head + tail, need, feeling, head.length());
    }

    /** A question in the person's own language; where we have none for it, in English. */
    static Written inOwnLanguage(String language, String order, String item, Chance chance) {
        List<String> own = FOREIGN.getOrDefault(language, List.of());
        return own.isEmpty()
                ? about("order-status", Feeling.EVEN, order, item, chance)
                : new Written(chance.pick(own).replace("{order}", order), "late-delivery", Feeling.EVEN, 0, language);
    }

    static Written thanks(Chance chance) {
        return new Written(chance.pick(THANKS), "thanks", Feeling.CONTENT, 0);
    }

    static Written details(String order, String item, Chance chance) {
        List<String> all = List.of(
                "It is order " + order + ", the " + item + ".",
                "The order number is " + order + ".",
                "Order " + order + ". It is about the " + item + ".");
        return new Written(chance.pick(all), "other", Feeling.EVEN, 0);
    }

    static Written again(String order, Chance chance) {
        List<String> all = List.of(
                "I already told you: order " + order + ".",
                "As I wrote before, it is order " + order + ". Does nobody read this?",
                "Again: order " + order + ".");
        return new Written(chance.pick(all), "other", Feeling.UNEASY, 0);
    }

    /** An upset customer who waits for a person says once more how it is. */
    static Written presses(String need, Feeling feeling, Chance chance) {
        List<String> all = feeling == Feeling.DISTRESSED
                ? List.of(
                        "Honestly, I am at the end of my nerves with this.",
                        "I am furious. Nobody seems to care at all.",
                        "I cannot sleep for this, and all I get is waiting.")
                : List.of(
                        "It is just so disappointing, we had waited for it for weeks.",
                        "I have already spent half my lunch break on this.",
                        "My mother comes on Saturday and there is still nothing to sit on. It is embarrassing.",
                        "I was looking forward to it so much, and now this.");
        return new Written(chance.pick(all), need, feeling, 0);
    }

    static Written waits(Chance chance) {
        List<String> all = List.of("All right, I will wait for that.", "OK, then I rely on it.", "Fine, thank you.");
        return new Written(chance.pick(all), "other", Feeling.EVEN, 0);
    }

    static Written toAnApology(boolean calm, Chance chance) {
        List<String> kind = List.of("Thank you for telling me before I had to ask.", "Thanks for letting me know.");
        List<String> sour = List.of(
                "This is the second time. I took a day off work for it.",
                "Sorry does not bring my furniture. When will it come?");
        return calm
                ? new Written(chance.pick(kind), "thanks", Feeling.CONTENT, 0)
                : new Written(chance.pick(sour), "late-delivery", Feeling.UNEASY, 0);
    }

    /** The kinds of need, as often as they come in a furniture shop. */
    static List<String> needs() {
        List<String> all = new ArrayList<>();
        List<String> often = List.of("order-status", "return-item", "product-question", "missing-part");
        List<String> some =
                List.of("assembly-help", "damaged-item", "refund-status", "invoice-question", "change-order");
        List<String> seldom = List.of("cancel-order", "complaint-about-service", "late-delivery");
        for (int i = 0; i < 3; i++) {
            all.addAll(often);
        }
        for (int i = 0; i < 2; i++) {
            all.addAll(some);
        }
        all.addAll(seldom);
        return all;
    }
}
