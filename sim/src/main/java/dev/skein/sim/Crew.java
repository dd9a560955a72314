package dev.skein.sim;

import dev.skein.Channel;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.act.match.MatchRules;
import dev.skein.act.match.Matching;
import dev.skein.sim.floor.Caller;
import dev.skein.sim.floor.Floor;
import dev.skein.sim.floor.Policy;
import dev.skein.sim.floor.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The team of the months. Who serves whom is decided on a {@link Floor}; what employees then write, and what comes of it,
 * is here.
 */
final class Crew implements Post.Listener {
    /** Somebody whom nobody served writes again to say so. */
    static final double COMPLAINS_UNSERVED = 0.3;

    private final Town town;
    private final Customers customers;
    private final TruthFile file;
    private final Months.Setting setting;
    private final Truth truth;
    private final Floor floor;
    private final Clock clock;
    private final Answers answers;
    private final Map<String, Case> byUser = new LinkedHashMap<>();
    private final Map<String, Case> byId = new LinkedHashMap<>();
    private final Map<String, String> helpedLast = new LinkedHashMap<>();
    private double wakes = Double.POSITIVE_INFINITY;
    private long talks;
    private long served;
    private long good;
    private double waited;

    /** Seconds since the beginning, and back. */
    private record Clock(Instant start) {
        double seconds(Instant at) {
            return Duration.between(start, at).toMillis() / 1000.0;
        }

        /** The next whole millisecond, so that it is surely over then. */
        Instant at(double seconds) {
            return start.plusMillis((long) (seconds * 1000) + 1);
        }
    }

    Crew(Town town, Customers customers, TruthFile file, Months.Setting setting) {
        this.town = town;
        this.customers = customers;
        this.file = file;
        this.setting = setting;
        this.clock = new Clock(setting.from());
        this.truth = new Truth(
                new dev.skein.sim.floor.Setting(setting.seed(), setting.team(), setting.days(), 1, Months.DIFFERENCE),
                new ArrayList<>(new LinkedHashSet<>(Words.needs())));
        this.floor = new Floor(truth, MatchRules.PLAIN, setting.policy().way(setting.seed()), this::met);
        this.answers = new Answers(
                town, customers, file, truth.employees(), one -> byUser.get(one.who.id()) == one, this::closes);
    }

    /** The day's shifts and breaks, planned at midnight; and at three what the day brought is learned. */
    void plan(int day, Rota rota) {
        for (int desk = 0; desk < setting.team(); desk++) {
            int number = desk;
            String id = truth.employees().get(desk).id();
            rota.on(day, desk).ifPresent(shift -> {
                file.fact(
                        "shift",
                        "employee",
                        id,
                        "from",
                        shift.from().toString(),
                        "until",
                        shift.until().toString());
                present(number, shift.from(), shift.pause());
                present(number, shift.pause().plus(Rota.PAUSE), shift.until());
            });
        }
        town.agenda.at(rota.night(day), () -> {
            floor.until(now());
            floor.sleeps();
        });
    }

    private void present(int desk, Instant from, Instant until) {
        town.agenda.at(from, () -> {
            floor.arrives(desk, now(), clock.seconds(until));
            watch();
        });
        town.agenda.at(until, () -> {
            floor.leaves(desk, now());
            watch();
        });
    }

    /** Whether anybody is there to chat or talk with. */
    boolean isOpen() {
        return floor.isStaffed();
    }

    private double now() {
        return clock.seconds(town.now());
    }

    /** The floor has a time of its own: it is looked at again when the next conversation ends. */
    private void watch() {
        double next = floor.next();
        if (next < wakes) {
            wakes = next;
            town.agenda.at(clock.at(next), () -> {
                wakes = Double.POSITIVE_INFINITY;
                floor.until(now());
                watch();
            });
        }
    }

    @Override
    public void heard(Event event, Persona who, Instant received) {
        if (!event.type().equals("MessageReceived")) {
            return;
        }
        String need = event.insight()
                .flatMap(Insight::bestNeed)
                .map(Insight.Reading::label)
                .orElse("");
        file.fact(
                "message",
                "messageId",
                event.messageId(),
                "need",
                need,
                "feeling",
                event.insight().map(i -> i.feeling().name()).orElse(Feeling.EVEN.name()));
        Case known = byUser.get(who.id());
        if (known != null) {
            answers.answers(known);
        } else if (truth.needs().contains(need)) {
            opens(event, who, need);
        } else {
            customers.forgets(who);
        }
    }

    private void opens(Event event, Persona who, String need) {
        String id = "T-" + ++talks;
        Chance chance = Chance.of(setting.seed(), "crew", id);
        Channel channel =
                Channel.valueOf(event.data().text("channel").orElse("chat").toUpperCase(Locale.ROOT));
        boolean charged = event.insight().map(i -> i.feeling().isBurdened()).orElse(false);
        Case one = new Case(id, who, need, channel, charged, chance);
        byUser.put(who.id(), one);
        byId.put(id, one);
        double patience = -patience(channel) * StrictMath.log(1 - chance.below(1_000_000) / 1e6);
        Caller caller = new Caller(
                id,
                now(),
                need,
                channel,
                charged,
                Optional.ofNullable(helpedLast.get(who.id())),
                chance.minutes(3, 13).toMillis() / 1000.0,
                patience,
                chance.below(1_000_000) / 1e6);
        floor.comes(caller);
        town.agenda.at(clock.at(caller.at() + patience), () -> {
            floor.givesUp(now());
            watch();
        });
        watch();
    }

    /** Seconds people wait on average. */
    private static double patience(Channel channel) {
        return switch (channel) {
            case VOICE -> 600;
            case SMS -> 14_400;
            case EMAIL -> 172_800;
            default -> 1_200;
        };
    }

    private void met(Floor.Met met) {
        Case one = byId.get(met.caller().id());
        if (one == null) {
            throw new IllegalStateException(
                    "served whom nobody knows: " + met.caller().id());
        }
        told(met, one);
        if (met.employee().isEmpty()) {
            leaves(one, met);
            return;
        }
        served++;
        good += met.good() ? 1 : 0;
        waited += met.waited();
        one.lead = met.employee();
        helpedLast.put(one.who.id(), met.employee().get().id());
        double takes = met.caller().takes();
        town.later(
                seconds(0.4 * takes),
                () -> answers.replies(one, met.employee().get(), met.good(), seconds(0.6 * takes)));
    }

    private void told(Floor.Met met, Case one) {
        double chance = met.employee()
                .map(e -> truth.chance(met.caller(), e, met.known()))
                .orElse(0.0);
        file.fact(
                "talk",
                "id",
                one.id,
                "user",
                one.who.id(),
                "need",
                one.need,
                "charged",
                one.charged,
                "waited",
                met.waited(),
                "employee",
                met.employee().map(Truth.Employee::id).orElse(""),
                "known",
                met.known(),
                "chance",
                chance,
                "good",
                met.good(),
                "way",
                met.way().name());
        if (setting.policy() == Policy.ON_OFF) {
            Data lot = Data.of(
                    "playbook",
                    "matching",
                    "version",
                    1,
                    "about",
                    one.id,
                    "chosen",
                    met.way() == Matching.Way.PREDICTED ? "treat" : "hold out",
                    "probability",
                    0.5);
            town.desk(one.who.key(), "DecisionTaken", lot);
        }
    }

    private void leaves(Case one, Floor.Met met) {
        if (one.channel != Channel.EMAIL) {
            town.happens(
                    one.who, "chat", "QueueLeft", Data.of("talk", one.id, "waitedSeconds", Math.round(met.waited())));
        }
        closes(one);
        if (one.chance.yes(COMPLAINS_UNSERVED)) {
            answers.complains(one);
        }
    }

    private void closes(Case one) {
        byUser.remove(one.who.id(), one);
        byId.remove(one.id);
        customers.forgets(one.who);
    }

    private static Duration seconds(double many) {
        return Duration.ofMillis((long) (1000 * many));
    }

    /** The team as the truth has it, and what its work came to. */
    Map<String, Object> whole() {
        List<Object> team = new ArrayList<>();
        for (Truth.Employee one : truth.employees()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", one.id());
            row.put("name", answers.name(one));
            row.put("skills", one.skills());
            row.put("with", one.with());
            row.put("namesFeeling", answers.gift(one));
            team.add(row);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("talks", talks);
        all.put("served", served);
        all.put("good", good);
        all.put("meanWaitSeconds", served == 0 ? 0.0 : waited / served);
        all.put("needs", truth.needs());
        all.put("ease", truth.needs().stream().map(truth::ease).toList());
        all.put("employees", team);
        return all;
    }

    long served() {
        return served;
    }
}
