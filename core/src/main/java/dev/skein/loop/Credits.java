package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Recovery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something to make good, within authority and budget: who may give how much, how much one customer gets in 90 days, how
 * much a day. Money is booked only when all three allow it; the decision says what spoke against.
 */
final class Credits {
    /** The window of what one customer may be given. */
    static final Duration CUSTOMER_WINDOW = Duration.ofDays(90);

    private Credits() {}

    /**
     * What is to be given.
     *
     * @param recovery id
     * @param kind {@code voucher}...
     * @param amountMinor 0 when it is not money
     * @param authority who allows it; the settings' authority it begins with counts
     * @param policy who decided to give it, name and version
     * @param about run or recovery the decision belongs to
     */
    record Ask(
            String recovery,
            String kind,
            long amountMinor,
            String currency,
            String text,
            String authority,
            String policy,
            String owner,
            String about) {
        Data data() {
            return Data.of(
                    "recovery", recovery,
                    "kind", kind,
                    "amountMinor", amountMinor,
                    "currency", currency,
                    "text", text,
                    "authority", authority,
                    "policy", policy,
                    "owner", owner,
                    "about", about);
        }

        static Ask of(Data d) {
            return new Ask(
                    d.text("recovery").orElse(""),
                    d.text("kind").orElse(""),
                    d.number("amountMinor").map(Double::longValue).orElse(0L),
                    d.text("currency").orElse(""),
                    d.text("text").orElse(""),
                    d.text("authority").orElse(""),
                    d.text("policy").orElse(""),
                    d.text("owner").orElse(""),
                    d.text("about").orElse(""));
        }
    }

    /** Asks for it: refused here at once, or when the day's money has spoken. Without settings it is given. */
    static boolean ask(Turn turn, Ask ask) {
        Optional<Company.MakeGood> rule = turn.company.makeGood();
        String against = rule.map(r -> against(turn, ask, r)).orElse("");
        if (rule.isEmpty() || ask.amountMinor() == 0 || !against.isEmpty()) {
            settle(turn, ask, against);
            return against.isEmpty();
        }
        turn.effect(
                new Action.Tell(
                        Key.pod(turn.company.defaultPod()),
                        "CreditAsked",
                        ask.data().with("customer", turn.key.toString())),
                "");
        return true;
    }

    /** The day's money has spoken. */
    static void answered(Turn turn) {
        settle(
                turn,
                Ask.of(turn.event.data()),
                turn.event.data().flag("given").orElse(false)
                        ? ""
                        : turn.event.data().text("because").orElse("refused"));
    }

    private static String against(Turn turn, Ask ask, Company.MakeGood rule) {
        if (ask.amountMinor() == 0) {
            return "";
        }
        if (!ask.currency().equals(rule.currency())) {
            return "nothing is given in " + ask.currency();
        }
        Optional<Company.Authority> who = rule.authorities().stream()
                .filter(a -> ask.authority().equals(a.name()) || ask.authority().startsWith(a.name() + ","))
                .findFirst();
        if (who.isEmpty()) {
            return "nobody called " + ask.authority() + " may give anything";
        }
        if (ask.amountMinor() > who.get().upTo()) {
            return "more than " + who.get().name() + " may give at once ("
                    + who.get().upTo() + ")";
        }
        long before = turn.recoveries.stream()
                .flatMap(r -> r.credit().stream())
                .filter(c -> c.given().isAfter(turn.now.minus(CUSTOMER_WINDOW)))
                .mapToLong(Recovery.Credit::amountMinor)
                .sum();
        return before + ask.amountMinor() > rule.mostPerCustomer()
                ? "the customer was given " + before + " in 90 days (at most " + rule.mostPerCustomer() + ")"
                : "";
    }

    private static void settle(Turn turn, Ask ask, String against) {
        boolean yes = against.isEmpty();
        String option = "offer: " + ask.kind();
        String id = Ids.derive("decision", turn.key.toString(), turn.event.id(), ask.recovery(), "offer");
        turn.decide(new Decision(
                id,
                turn.key,
                turn.event.id(),
                turn.now,
                "offer",
                List.of(new Decision.Option(option, against), Decision.Option.open("nothing")),
                yes ? option : "nothing",
                1,
                ask.policy() + ", settings@" + turn.company.version(),
                ask.owner(),
                yes
                        ? "within the authority of " + (ask.authority().isEmpty() ? ask.owner() : ask.authority())
                        : against,
                List.of(),
                ask.about()));
        if (!yes) {
            return;
        }
        turn.recoveries.stream()
                .filter(r -> r.id().equals(ask.recovery()))
                .findFirst()
                .ifPresent(r -> turn.put(r.offered(ask.text(), credit(turn, ask), turn.now)));
        turn.effect(new Action.Offer(ask.recovery(), ask.kind(), ask.amountMinor(), ask.currency(), ask.text()), id);
        turn.await(id, ask.about());
    }

    private static Optional<Recovery.Credit> credit(Turn turn, Ask ask) {
        return ask.amountMinor() == 0
                ? Optional.empty()
                : Optional.of(new Recovery.Credit(ask.amountMinor(), ask.currency(), turn.now));
    }
}
