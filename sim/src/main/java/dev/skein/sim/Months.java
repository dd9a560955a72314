package dev.skein.sim;

import dev.skein.Data;
import dev.skein.sim.floor.Policy;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The shop's people over months, without Skein: what they do, what befalls them, and how a team served them, as a file of
 * events that rehearsal and import read, and the truth behind it. The people, their words and their fates are those of
 * {@link World}. One seed gives one sequence of bytes; what is held in memory grows with the people, not with the time.
 */
public final class Months {
    /** The company's clock. */
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** How unlike employees are with one kind of need: standard deviation on the logit scale. */
    static final double DIFFERENCE = 0.7;

    /** People of whom one employee takes care, where nobody says how many there are. */
    private static final int PEOPLE_PER_EMPLOYEE = 2_000;

    private static final int TEAM_MIN = 3;
    private static final double PHONE = 0.3;
    private static final double OPTS_OUT = 0.05;
    private static final Duration BETWEEN_LEAST = Duration.ofDays(14);
    private static final Duration BETWEEN_MOST = Duration.ofDays(38);

    private final Setting setting;
    private final Town town;
    private final Post post;
    private final Customers customers;
    private final Lives lives;
    private final Practice practice;
    private final Crew crew;
    private final Rota rota;
    private final TruthFile truth;

    /**
     * What the months are made of.
     *
     * @param seed decides everything
     * @param people customers, 1 to {@link #PEOPLE_MAX}
     * @param days 1 to {@link #DAYS_MAX}
     * @param team employees, 1 to {@link #TEAM_MAX}
     * @param policy who serves whom
     * @param from midnight of the first day, by the company's clock
     */
    public record Setting(long seed, int people, int days, int team, Policy policy, Instant from) {
        /** People there may be. */
        public static final int PEOPLE_MAX = 2_000_000;

        /** Days there may be. */
        public static final int DAYS_MAX = 1_000;

        /** Employees there may be. */
        public static final int TEAM_MAX = 5_000;

        public Setting {
            range("people", people, PEOPLE_MAX);
            range("days", days, DAYS_MAX);
            range("team", team, TEAM_MAX);
        }

        private static void range(String name, int value, int most) {
            if (value < 1 || value > most) {
                throw new IllegalArgumentException("--" + name + ": " + value + " (expected: 1 to " + most + ")");
            }
        }

        /** The first of the days, a Monday, unless another is named; as many employees as so many people ask for. */
        public static Setting of(long seed, int people, int days, Optional<Integer> team, Policy policy) {
            Instant from = LocalDate.of(2025, 1, 6).atStartOfDay(ZONE).toInstant();
            int needed = Math.max(TEAM_MIN, people / PEOPLE_PER_EMPLOYEE);
            return new Setting(seed, people, days, team.orElse(needed), policy, from);
        }
    }

    /**
     * What came out.
     *
     * @param lines written
     * @param served conversations that an employee led
     * @param sha256 of the events' bytes
     */
    public record Lived(long lines, long served, String sha256) {}

    private Months(Setting setting, OutputStream events, OutputStream truth) {
        this.setting = setting;
        this.truth = new TruthFile(truth);
        post = new Post(events, setting.seed());
        town = new Town(setting.seed(), "sim-" + setting.seed(), Pace.LIFE, post, Optional.empty(), setting.from());
        customers = new Customers(town, this::channel);
        lives = new Lives(town, customers);
        practice = new Practice(town, customers, this.truth);
        crew = new Crew(town, customers, this.truth, setting);
        rota = new Rota(setting.seed(), setting.from().atZone(ZONE).toLocalDate(), ZONE);
        post.serve(customers, (event, who, received) -> {
            practice.heard(event, who, received);
            crew.heard(event, who, received);
        });
    }

    /**
     * Lives the months.
     *
     * @param events where the lines go; not closed
     * @param truth where the truth goes; {@link OutputStream#nullOutputStream} when nobody asks; not closed
     * @param progress told each day that is over, and the lines so far
     */
    public static Lived live(
            Setting setting, OutputStream events, OutputStream truth, BiConsumer<Integer, Long> progress) {
        MessageDigest digest = sha256();
        Months months = new Months(setting, new DigestOutputStream(events, digest), truth);
        months.run(progress);
        String sha256 = HexFormat.of().formatHex(digest.digest());
        months.truth.end(months.whole(sha256));
        return new Lived(months.post.lines(), months.crew.served(), sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void run(BiConsumer<Integer, Long> progress) {
        for (int i = 0; i < setting.people(); i++) {
            Persona who = Persona.of(setting.seed(), i);
            customers.settle(who);
            settles(who);
        }
        for (int day = 0; day < setting.days(); day++) {
            int today = day;
            Instant midnight = rota.midnight(day);
            town.agenda.at(midnight, () -> crew.plan(today, rota));
            Instant end = rota.midnight(day + 1);
            until(end);
            progress.accept(day + 1, post.lines());
        }
    }

    private void until(Instant end) {
        for (Optional<Instant> next = town.agenda.next();
                next.isPresent() && next.get().isBefore(end);
                next = town.agenda.next()) {
            town.now(next.get());
            post.deliver(town.now());
            town.agenda.due(town.now()).ifPresent(Runnable::run);
        }
        town.now(end);
        post.deliver(end.minusMillis(1));
    }

    private void settles(Persona who) {
        Chance chance = customers.chance(who, "settles");
        if (who.known()) {
            town.later(chance.minutes(1, 60), () -> lives.introduced(who));
        }
        town.later(chance.between(Duration.ofHours(2), BETWEEN_MOST), () -> comesBy(who, 0));
    }

    /** Something brings the person to the shop, and some weeks later something else. */
    private void comesBy(Persona who, int time) {
        Chance chance = customers.chance(who, "comes by " + time);
        practice.beginsAnew(who);
        town.awake(town.now(), who.zone(), chance, lives.something(who, chance));
        if (chance.yes(PHONE)) {
            town.awake(town.now().plus(chance.hours(1, 60)), who.zone(), chance, () -> taps(who, chance));
        }
        if (chance.yes(OPTS_OUT)) {
            town.later(chance.hours(24, 300), () -> optsOut(who, chance));
        }
        town.later(chance.between(BETWEEN_LEAST, BETWEEN_MOST), () -> comesBy(who, time + 1));
    }

    /** On the phone somebody is nobody at first, and then signs in: one more name of the same person. */
    private void taps(Persona who, Chance chance) {
        String phone = "p" + who.visitor().substring(1);
        int screens = 1 + chance.below(3);
        for (int i = 0; i < screens; i++) {
            Data screen = Data.of("name", chance.pick(Words.ITEMS));
            town.later(Duration.ofSeconds(20L * i), () -> town.taps(who, phone, "ScreenViewed", screen));
        }
        if (chance.yes(0.6)) {
            town.later(Duration.ofMinutes(3), () -> town.signsIn(who, phone));
        }
    }

    private void optsOut(Persona who, Chance chance) {
        Data no = Data.of("purpose", chance.yes(0.7) ? "MARKETING" : "RESEARCH", "granted", false);
        town.happens(who, "know", "ConsentChanged", chance.yes(0.3) ? no.with("channel", "sms") : no);
    }

    /** By mail when nobody is there; else as people like it. */
    private String channel(Chance chance) {
        int kind = chance.below(100);
        if (!crew.isOpen()) {
            return "email";
        }
        return kind < 50 ? "chat" : kind < 70 ? "email" : kind < 90 ? "voice" : "sms";
    }

    private Map<String, Object> whole(String sha256) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seed", setting.seed());
        all.put("people", setting.people());
        all.put("days", setting.days());
        all.put("team", setting.team());
        all.put("policy", setting.policy().word());
        all.put("from", setting.from().toString());
        all.put("until", rota.midnight(setting.days()).toString());
        all.put("sha256", sha256);
        all.put("counts", post.counts());
        all.put("planted", planted());
        all.put("values", practice.values());
        all.put("service", crew.whole());
        return all;
    }

    private static Map<String, Object> planted() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("basketReturns", List.of(Truths.BASKET_RETURNS, Truths.BASKET_RETURNS_REMINDED));
        all.put("lateCancels", List.of(Truths.LATE_CANCELS, Truths.LATE_CANCELS_APOLOGISED));
        all.put("lateWrites", List.of(Truths.LATE_WRITES, Truths.LATE_WRITES_APOLOGISED));
        all.put("keepsPromise", Truths.KEEPS_PROMISE);
        all.put("answersSurvey", List.of(Truths.ANSWERS_SURVEY, Truths.ANSWERS_SURVEY + Truths.ANSWERS_SURVEY_HEARD));
        all.put(
                "saysSolved",
                List.of(Truths.SAYS_SOLVED_FALSELY, Truths.SAYS_SOLVED_UNHEARD, Truths.SAYS_SOLVED_HEARD));
        all.put("complainsUnserved", Crew.COMPLAINS_UNSERVED);
        all.put("carrierLate", Post.CARRIER_LATE);
        all.put("appLate", Post.BROWSER_LATE);
        all.put("toldTwice", Post.TWICE);
        all.put("difference", DIFFERENCE);
        return all;
    }
}
