package dev.skein.sim;

import dev.skein.Action;
import dev.skein.Consent;
import dev.skein.Data;
import dev.skein.Feeling;
import dev.skein.Message;
import dev.skein.sim.floor.Truth;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the employees of the months write, and what comes of it: solved, asked again, promised and kept or not. */
final class Answers {
    /** A talk that ended is asked about. */
    static final double ASKS = 0.6;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.UK);

    /** Whoever was asked something and does not answer for so long is not waited for. */
    private static final Duration ANSWER_AGAIN = Duration.ofHours(3);

    private final Town town;
    private final Customers customers;
    private final Repairs repairs;
    private final TruthFile file;
    private final Predicate<Case> isOpen;
    private final Consumer<Case> closes;
    private final List<Double> gifts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /**
     * @param isOpen whether a case is still the customer's
     * @param closes ends it
     */
    Answers(
            Town town,
            Customers customers,
            TruthFile file,
            List<Truth.Employee> team,
            Predicate<Case> isOpen,
            Consumer<Case> closes) {
        this.town = town;
        this.customers = customers;
        this.repairs = new Repairs(town);
        this.file = file;
        this.isOpen = isOpen;
        this.closes = closes;
        for (Truth.Employee employee : team) {
            double gift = Chance.of(town.seed, "gift", employee.id()).below(1000) / 1000.0;
            gifts.add(Truths.NAMES_FEELING_LEAST + gift * (Truths.NAMES_FEELING_MOST - Truths.NAMES_FEELING_LEAST));
            names.add(Persona.of(town.seed, Integer.MAX_VALUE - names.size()).name());
        }
    }

    /** Somebody whom nobody helped says so. */
    void complains(Case one) {
        town.awake(
                town.now().plus(one.chance.hours(2, 20)),
                one.who.zone(),
                one.chance,
                () -> customers.begins(
                        one.who,
                        "complaint-about-service",
                        Feeling.DISTRESSED,
                        one.who.number("N", one.chance),
                        one.chance.pick(Words.ITEMS)));
    }

    /** An employee's first word; by their gift for the need it solves the matter, or it does not. */
    void replies(Case one, Truth.Employee by, boolean solves, Duration rest) {
        Replies.Kind kind =
                solves ? Replies.Kind.SOLVES : one.chance.yes(0.3) ? Replies.Kind.ASKS_AGAIN : Replies.Kind.PROMISES;
        boolean named = one.charged && one.chance.yes(gifts.get(number(by)));
        Instant due = Rota.atWork(town.now().plus(one.chance.hours(3, 26)), Months.ZONE);
        String clock = CLOCK.format(due.atZone(Months.ZONE));
        String text = Replies.write(kind, one.need, named, one.who.first(), clock, one.chance);
        writes(one, by, text);
        switch (kind) {
            case SOLVES -> solved(one, by, rest);
            case ASKS_AGAIN -> {
                one.asked = true;
                town.later(ANSWER_AGAIN, () -> {
                    if (one.asked) {
                        ends(one, by);
                    }
                });
            }
            case PROMISES -> promised(one, by, due);
        }
    }

    private void promised(Case one, Truth.Employee by, Instant due) {
        boolean keeps = one.chance.yes(Truths.KEEPS_PROMISE);
        file.fact("promise", "talk", one.id, "due", due.toString(), "kept", keeps);
        if (keeps) {
            town.agenda.at(due.minus(Duration.ofMinutes(20)), () -> {
                writes(one, by, Replies.kept(one.who.first(), one.chance));
                solved(one, by, Duration.ofMinutes(15));
            });
        } else {
            town.agenda.at(due.plus(Duration.ofHours(1)), () -> {
                closes.accept(one);
                complains(one);
            });
        }
    }

    /** The customer wrote once more: whoever asked now knows. */
    void answers(Case one) {
        if (one.asked && one.lead.isPresent()) {
            one.asked = false;
            Truth.Employee by = one.lead.get();
            town.later(one.chance.minutes(2, 9), () -> {
                String first = one.who.first();
                writes(one, by, Replies.write(Replies.Kind.SOLVES, one.need, false, first, "", one.chance));
                solved(one, by, Duration.ofMinutes(12));
            });
        }
    }

    private void writes(Case one, Truth.Employee by, String text) {
        town.desk(one.who.key(), "ReplyWritten", signed(by).with("text", text).with("talk", one.id));
        customers.hears(
                one.who.key(),
                new Action.Send(
                        one.channel,
                        one.who.email(),
                        one.id,
                        Message.Author.EMPLOYEE,
                        by.id(),
                        by.id(),
                        text,
                        Consent.Purpose.SERVICE,
                        List.of()));
    }

    private Data signed(Truth.Employee by) {
        return Data.of("employee", by.id(), "name", name(by));
    }

    String name(Truth.Employee by) {
        return names.get(number(by));
    }

    double gift(Truth.Employee by) {
        return gifts.get(number(by));
    }

    /** Employees are e1, e2 and so on. */
    private static int number(Truth.Employee by) {
        return Integer.parseInt(by.id().substring(1)) - 1;
    }

    private void solved(Case one, Truth.Employee by, Duration rest) {
        repairs.follow(one.who, one.need, one.chance);
        town.later(rest, () -> ends(one, by));
    }

    private void ends(Case one, Truth.Employee by) {
        if (!isOpen.test(one)) {
            return;
        }
        town.desk(one.who.key(), "ConversationResolved", signed(by).with("talk", one.id));
        if (one.chance.yes(ASKS)) {
            String survey = "S-" + one.id;
            town.desk(one.who.key(), "SurveyAsked", Data.of("survey", survey, "talk", one.id));
            customers.asked(one.who.key(), new Action.Ask(survey, one.channel, one.who.email(), one.id, List.of()));
        }
        closes.accept(one);
    }
}
