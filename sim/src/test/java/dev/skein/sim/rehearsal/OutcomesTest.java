package dev.skein.sim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.act.playbook.PlaybookFile;
import dev.skein.learn.OffPolicy;
import dev.skein.learn.Uplift;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a narrower version would have brought, held against what was planted. */
class OutcomesTest {
    private static final int SEEDS = 200;
    private static final int PEOPLE = 400;
    private static final double HELD = 0.3;

    /** Chance that the order is kept, by days late (1 or 2) and whether treated. */
    private static final double[][] KEPT = {{0.70, 0.60}, {0.40, 0.75}};

    /** Version 2 writes only when the parcel is two days late: one day late is left alone. */
    private static final double TRUTH = (KEPT[0][0] + (1 - HELD) * KEPT[1][1] + HELD * KEPT[1][0]) / 2;

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void theIntervalCoversThePlantedTruth() throws Exception {
        int[] covered = new int[3];
        for (int seed = 0; seed < SEEDS; seed++) {
            OffPolicy told = told(past(seed, 1 - HELD), "2", "event.data.days >= 2", "");
            covered[0] += covers(told.inversePropensity());
            covered[1] += covers(told.selfNormalised());
            covered[2] += covers(told.doublyRobust());
        }
        assertThat(covered[0]).isGreaterThanOrEqualTo(SEEDS * 93 / 100);
        assertThat(covered[1]).isGreaterThanOrEqualTo(SEEDS * 93 / 100);
        assertThat(covered[2]).isGreaterThanOrEqualTo(SEEDS * 93 / 100);
    }

    /** The negative control: a log that tells another probability than it was decided with is found out. */
    @Test
    void aWrongProbabilityIsFoundOut() throws Exception {
        OffPolicy told = told(past(1, 0.95), "2", "event.data.days >= 2", "");
        assertThat(told.withheld()).contains("do not fit what was chosen");
        assertThat(told.doublyRobust()).isEmpty();
    }

    @Test
    void otherWordsWereNeverTried() throws Exception {
        OffPolicy told = told(past(1, 1 - HELD), "2", "event.data.days >= 1", "Dear all, ");
        assertThat(told.withheld()).contains("% of what it would do was never tried");
    }

    @Test
    void theVersionThatDecidedIsWorthWhatCameOfIt() throws Exception {
        OffPolicy told = told(past(1, 1 - HELD), "2", "event.data.days >= 1", "");
        assertThat(told.meanWeight()).isEqualTo(1);
        assertThat(told.effectiveSize()).isEqualTo(PEOPLE);
    }

    @Test
    void withoutDecisionsNothingIsTold() throws Exception {
        Past past = past(1, 1 - HELD);
        OffPolicy told = told(Past.of(past.events(), List.of()), "2", "event.data.days >= 2", "");
        assertThat(told.withheld()).isEqualTo("the log holds no decision with its probability");
    }

    @Test
    void aLogOfAnotherVersionTellsNothing() throws Exception {
        Past past = past(1, 1 - HELD);
        List<Choice> moved = past.choices().stream()
                .map(c -> new Choice(c.person(), c.at().plusSeconds(1), c.policy(), c.about(), c.treated(), 0.7))
                .toList();
        OffPolicy told = told(Past.of(past.events(), moved), "2", "event.data.days >= 2", "");
        assertThat(told.withheld()).contains("400 of 400 logged decisions are not ones that late-delivery@1 takes");
    }

    private static int covers(Optional<Uplift.Interval> told) {
        return told.filter(i -> i.low() <= TRUTH && TRUTH <= i.high()).isPresent() ? 1 : 0;
    }

    private static OffPolicy told(Past past, String version, String when, String words) throws Exception {
        Version plain = Version.of("plain", Company.plain("Shop", ZoneOffset.UTC), List.of());
        Version one = plain.with(playbook("1", "event.data.days >= 1", ""), "one");
        Version two = plain.with(playbook(version, when, words), "two");
        Crowd crowd = Crowd.of(past);
        Rehearsed first = Rehearsed.of(one, crowd, past.until(), 1, so -> {});
        Rehearsed second = Rehearsed.of(two, crowd, past.until(), 1, so -> {});
        return Outcomes.of(past.choices(), one.playbooks().get(0), first, past.until(), 1)
                .of(two.playbooks().get(0), second);
    }

    private static dev.skein.act.playbook.Playbook playbook(String version, String when, String words)
            throws Exception {
        String yaml = Files.readString(Path.of("..", "examples", "playbooks", "late-delivery.yaml"))
                .replace("version: 1", "version: " + version)
                .replace("event.data.days >= 1", when)
                .replace("holdOut: 0.1", "holdOut: " + HELD)
                .replace("Hello {traits.firstName|there}", words + "Hello {traits.firstName|there}");
        return PlaybookFile.read("late-delivery.yaml", yaml).playbook().orElseThrow();
    }

    /** People whose parcel is one or two days late, treated by the toss of a coin, and what they did. */
    private static Past past(int seed, double toldProbability) {
        SplittableRandom chance = new SplittableRandom(seed * 31L + 5);
        Map<Integer, List<Event>> events = new LinkedHashMap<>();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Key key = Ids.customer(Identity.Kind.USER, "u" + seed + "-" + i);
            int late = chance.nextInt(2);
            boolean treated = chance.nextDouble() >= HELD;
            boolean kept = chance.nextDouble() < KEPT[late][treated ? 1 : 0];
            Instant at = START.plus(Duration.ofMinutes(i));
            List<Event> own = new ArrayList<>();
            Data what = Data.of("parcel", "P" + i, "order", "A" + i, "days", late + 1);
            own.add(event("d" + i, "DeliveryDelayed", key, at, what));
            if (!kept) {
                own.add(event("c" + i, "OrderCancelled", key, at.plus(Duration.ofDays(3)), Data.of("order", "A" + i)));
            }
            own.add(event("p" + i, "PageViewed", key, START.plus(Duration.ofDays(30)), Data.none()));
            events.put(i, own);
            double p = treated ? toldProbability : 1 - toldProbability;
            choices.add(new Choice(key, at, "late-delivery@1", "P" + i, treated, p));
        }
        return Past.of(events.values().stream().flatMap(List::stream).toList(), choices);
    }

    private static Event event(String id, String type, Key key, Instant at, Data data) {
        return Event.internal("test", id, type, key, at, data);
    }
}
