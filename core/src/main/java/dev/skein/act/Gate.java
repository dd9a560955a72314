package dev.skein.act;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Company;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Decision;
import dev.skein.Draft;
import dev.skein.Ids;
import dev.skein.Message;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one way out to a customer. A draft passes when somebody may say it, now, on some channel; else it is held until
 * the quiet hours end, or refused, and the reason is kept. An answer to what the customer just wrote needs no leave but
 * that no one pulled the kill switch.
 */
public final class Gate {
    /** How long a chat stays open as a way to reach somebody, after the customer's last word. */
    public static final Duration CHAT_REACH = Duration.ofHours(24);

    /** How long a held draft may wait; then it is too old to be right. */
    public static final Duration HELD_MAX = Duration.ofHours(24);

    /** The window of the frequency caps. */
    public static final Duration CAP_WINDOW = Duration.ofDays(7);

    private static final String QUIET = "quiet hours";

    private Gate() {}

    /** What the gate says of a draft, with the decision that tells why. */
    public sealed interface Verdict {
        Decision decision();

        /** It may go, so. */
        record Pass(Action.Send send, Decision decision) implements Verdict {}

        /** It may go later. */
        record Hold(Instant until, Decision decision) implements Verdict {}

        /** It may not go. */
        record Refuse(String because, Decision decision) implements Verdict {}
    }

    /**
     * Judges a draft.
     *
     * @param draft the words and who wishes to say them
     * @param customer to whom
     * @param company whose rules hold
     * @param now the time
     */
    public static Verdict judge(Draft draft, Customer customer, Company company, Instant now) {
        List<Decision.Option> options = new ArrayList<>();
        Optional<Channel> chosen = Optional.empty();
        boolean onlyQuiet = false;
        String whole = againstAll(draft, customer, company, now);
        for (Channel channel : draft.channels()) {
            String against = !whole.isEmpty() ? whole : againstChannel(draft, channel, customer, company, now);
            options.add(new Decision.Option("send by " + word(channel), against));
            if (against.isEmpty() && chosen.isEmpty()) {
                chosen = Optional.of(channel);
            }
            onlyQuiet |= against.equals(QUIET);
        }
        if (chosen.isPresent()) {
            Decision decision =
                    decision(draft, customer, company, now, options, "send by " + word(chosen.get()), draft.because());
            return new Verdict.Pass(send(draft, chosen.get(), customer), decision);
        }
        boolean old = Duration.between(draft.made(), now).compareTo(HELD_MAX) >= 0;
        if (onlyQuiet && !old) {
            options.add(Decision.Option.open("hold"));
            Instant until = quietEnds(customer, company, now);
            String because = "quiet hours at the customer's; held until they end";
            return new Verdict.Hold(until, decision(draft, customer, company, now, options, "hold", because));
        }
        String why = options.isEmpty() ? "no channel was named" : old ? "too old to be right" : reason(options);
        options.add(Decision.Option.open("do not send"));
        return new Verdict.Refuse(why, decision(draft, customer, company, now, options, "do not send", why));
    }

    private static String reason(List<Decision.Option> options) {
        return String.join(
                "; ", options.stream().map(Decision.Option::against).distinct().toList());
    }

    private static String againstAll(Draft draft, Customer customer, Company company, Instant now) {
        if (company.killSwitch() && draft.author() != Message.Author.EMPLOYEE) {
            return "the kill switch is on";
        }
        if (!draft.apologyFor().isEmpty()
                && customer.contacts().stream().anyMatch(c -> c.apologyFor().equals(draft.apologyFor()))) {
            return "already apologised for " + draft.apologyFor();
        }
        if (draft.answer()) {
            return "";
        }
        boolean service = draft.purpose() == Consent.Purpose.SERVICE;
        int cap = service ? company.caps().servicePerWeek() : company.caps().otherPerWeek();
        long lately = customer.contacts().stream()
                .filter(c ->
                        (c.purpose() == Consent.Purpose.SERVICE) == service && c.at().isAfter(now.minus(CAP_WINDOW)))
                .count();
        return lately >= cap ? "written to " + lately + " times in 7 days (at most " + cap + ")" : "";
    }

    private static String againstChannel(
            Draft draft, Channel channel, Customer customer, Company company, Instant now) {
        if (address(draft, channel, customer).isEmpty()) {
            return "no way to reach the customer there";
        }
        if (draft.answer()) {
            return "";
        }
        if (!Consent.allows(customer.consents(), draft.purpose(), channel)) {
            return "no consent for " + draft.purpose().name().toLowerCase(Locale.ROOT);
        }
        if (channel == Channel.CHAT && inTalk(draft, customer, now)) {
            return "";
        }
        return isQuiet(customer, company, now) ? QUIET : "";
    }

    /** The customer wrote within the last half hour: we are talking, whatever the clock says. */
    private static boolean inTalk(Draft draft, Customer customer, Instant now) {
        return talk(draft, customer)
                .flatMap(Conversation::lastFromCustomer)
                .filter(m -> m.at().isAfter(now.minus(Duration.ofMinutes(30))))
                .isPresent();
    }

    private static Optional<Conversation> talk(Draft draft, Customer customer) {
        return draft.conversation().isEmpty()
                ? customer.openConversation()
                : customer.conversation(draft.conversation());
    }

    private static Optional<String> address(Draft draft, Channel channel, Customer customer) {
        return switch (channel) {
            case CHAT ->
                talk(draft, customer)
                        .filter(c -> c.channel() == Channel.CHAT)
                        .filter(c -> draft.answer()
                                || c.lastFromCustomer()
                                        .filter(m -> m.at().isAfter(draft.made().minus(CHAT_REACH)))
                                        .isPresent())
                        .map(Conversation::id);
            case EMAIL -> customer.profile().trait("email");
            case SMS, VOICE -> customer.profile().trait("phone");
            case WEB -> Optional.empty();
        };
    }

    private static Action.Send send(Draft draft, Channel channel, Customer customer) {
        return new Action.Send(
                channel,
                address(draft, channel, customer).orElseThrow(),
                talk(draft, customer).map(Conversation::id).orElse(""),
                draft.author(),
                draft.name(),
                draft.by(),
                draft.text(),
                draft.purpose(),
                draft.sources());
    }

    private static Decision decision(
            Draft draft,
            Customer customer,
            Company company,
            Instant now,
            List<Decision.Option> options,
            String chosen,
            String because) {
        long age = Math.max(0, Duration.between(customer.activity().last(), now).toSeconds());
        return new Decision(
                Ids.derive("decision", draft.id(), String.valueOf(now.toEpochMilli())),
                customer.key(),
                draft.cause(),
                now,
                draft.answer() ? "reply" : "contact",
                List.copyOf(options),
                chosen,
                1,
                draft.policy() + ", gate@" + company.version(),
                draft.owner(),
                because,
                List.of(
                        new Decision.Input(
                                "the customer's last event",
                                customer.activity().last().toString(),
                                age),
                        new Decision.Input(
                                "the words",
                                draft.text(),
                                Math.max(0, Duration.between(draft.made(), now).toSeconds()))),
                draft.about());
    }

    /** Whether it is quiet at the customer's. */
    public static boolean isQuiet(Customer customer, Company company, Instant now) {
        LocalTime there = now.atZone(zone(customer, company)).toLocalTime();
        LocalTime from = company.quiet().from();
        LocalTime until = company.quiet().until();
        return from.isAfter(until)
                ? !there.isBefore(from) || there.isBefore(until)
                : !there.isBefore(from) && there.isBefore(until);
    }

    /** When the quiet hours at the customer's end next. */
    public static Instant quietEnds(Customer customer, Company company, Instant now) {
        ZonedDateTime there = now.atZone(zone(customer, company));
        ZonedDateTime end = there.with(company.quiet().until());
        return (end.isAfter(there) ? end : end.plusDays(1)).toInstant();
    }

    /** The customer's own zone when known and real, else the company's. */
    public static ZoneId zone(Customer customer, Company company) {
        Optional<String> named =
                customer.profile().trait("timezone").or(() -> customer.profile().trait("zone"));
        if (named.isEmpty()) {
            return company.zone();
        }
        try {
            return ZoneId.of(named.get());
        } catch (DateTimeException e) {
            return company.zone(); // a zone nobody knows is as good as none said
        }
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
