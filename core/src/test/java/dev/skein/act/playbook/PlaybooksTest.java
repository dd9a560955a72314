package dev.skein.act.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.skein.Codec;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Run;
import dev.skein.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine, told as small stories. */
class PlaybooksTest {
    /** A playbook from its trigger, rules and steps; the goal is {@code Got} within 10 days. */
    private static String playbook(String trigger, String reentry, String steps) {
        return playbook(1, trigger, reentry, "event: Got", "10d", steps);
    }

    private static String playbook(
            int version, String trigger, String reentry, String goal, String within, String steps) {
        return """
                id: p
                version: %d
                title: P
                owner: Ada Muller
                purpose: service
                trigger: {%s}
                reentry: %s
                goal: {outcome: I got it, %s, within: %s}
                exit: [{event: Gone, because: It is gone}]
                steps:
                %s""".formatted(version, trigger, reentry, goal, within, steps.indent(2));
    }

    private static final String SEND = "- id: say\n  send: {channels: [chat], text: Hello}\n";

    @Test
    void reentryRules() {
        record Case(String rule, List<String> subjects, int runs) {}
        for (Case c : List.of(
                new Case("never", List.of("a", "b", "a"), 1),
                new Case("perSubject", List.of("a", "b", "a"), 2),
                new Case("always", List.of("a", "b", "a"), 3),
                new Case("after 2d", List.of("a", "a", "a"), 2))) {
            Scene scene = new Scene(playbook("event: Seen, about: order", c.rule(), SEND));
            for (String subject : c.subjects()) {
                scene.event("Seen", "order", subject).event("Got").pass("1d");
            }
            assertThat(scene.wishes).as(c.rule()).hasSize(c.runs());
        }
    }

    @Test
    void noTwoRunsAboutOneSubjectAtATime() {
        Scene scene = new Scene(playbook("event: Seen, about: order", "always", SEND));
        scene.event("Seen", "order", "a").event("Seen", "order", "a").event("Seen", "order", "b");
        assertThat(scene.wishes).hasSize(2);
    }

    @Test
    void theSameEventTwiceBeginsOneRun() {
        Scene scene = new Scene(playbook("event: Seen", "always", SEND));
        Event event = scene.made("Seen", scene.now, false);
        scene.take(event).take(event);
        assertThat(scene.runs).hasSize(1);
    }

    @Test
    void whatIsTooOldPastOrAboutNothingBeginsNothing() {
        Scene scene = new Scene(playbook("event: Seen, about: order, maxAge: 2h", "always", SEND));
        scene.take(scene.made("Seen", scene.now.minus(Duration.ofHours(3)), false, "order", "a"));
        scene.take(scene.made("Seen", scene.now, true, "order", "a"));
        scene.event("Seen", "basket", "a");
        assertThat(scene.runs).isEmpty();
        scene.take(scene.made("Seen", scene.now.minus(Duration.ofHours(2)), false, "order", "a"));
        assertThat(scene.runs).hasSize(1);
    }

    @Test
    void anEventOfThePastReachesAGoalOnlyIfItHappenedWithinTheRun() {
        Scene scene =
                new Scene(playbook("event: Seen", "never", SEND)).event("Seen").pass("2d");
        scene.take(scene.made("Got", Scene.START.minusSeconds(60), true));
        assertThat(scene.run().isRunning()).isTrue();
        scene.take(scene.made("Got", Scene.START.plusSeconds(60), true));
        assertThat(scene.run().status()).isEqualTo(Run.Status.REACHED);
    }

    @Test
    void anExitEndsWhatWeDoAndNotWhatWeMeasure() {
        Scene scene = new Scene(playbook("event: Seen", "never", "- id: w\n  wait: {for: 1d}\n" + SEND));
        scene.event("Seen").event("Gone").pass("2d");
        assertThat(scene.wishes).isEmpty();
        assertThat(scene.run().status()).isEqualTo(Run.Status.LEFT);
        assertThat(scene.run().because()).isEqualTo("It is gone");
        assertThat(scene.outcomes).isEmpty();
        scene.event("Got").event("Got");
        assertThat(scene.run().status()).isEqualTo(Run.Status.LEFT);
        assertThat(scene.outcomes)
                .singleElement()
                .satisfies(o -> assertThat(o.value()).isEqualTo(1));
        assertThat(scene.timers()).isEmpty();
    }

    @Test
    void anOutcomeThatDoesNotComeIsMissedAndStepsThatRemainAreTaken() {
        Scene scene = new Scene(
                playbook(1, "event: Seen", "never", "event: Got", "1d", "- id: w\n  wait: {for: 3y}\n" + SEND));
        scene.event("Seen").pass("2d");
        assertThat(scene.outcomes)
                .singleElement()
                .satisfies(o -> assertThat(o.value()).isZero());
        assertThat(scene.run().isRunning()).isTrue();
        scene.pass("3y");
        assertThat(scene.done()).containsExactly("Say say");
        assertThat(scene.run().status()).isEqualTo(Run.Status.MISSED);
        assertThat(scene.outcomes).hasSize(1);
    }

    @Test
    void anOutcomeByAbsenceIsReachedWhenTheTimeIsOver() {
        Scene scene = new Scene(playbook(1, "event: Seen", "never", "without: Bad", "1d", SEND)).event("Seen");
        scene.pass("23h");
        assertThat(scene.outcomes).isEmpty();
        scene.pass("1h");
        assertThat(scene.run().status()).isEqualTo(Run.Status.REACHED);
        assertThat(scene.outcomes)
                .singleElement()
                .satisfies(o -> assertThat(o.value()).isEqualTo(1));
    }

    @Test
    void untilALocalHourAlsoWhenTheClocksChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalTime half = LocalTime.of(2, 30);
        assertThat(Stride.next(LocalTime.of(9, 0), Instant.parse("2026-03-02T07:59:59Z"), berlin))
                .isEqualTo("2026-03-02T08:00:00Z");
        assertThat(Stride.next(LocalTime.of(9, 0), Instant.parse("2026-03-02T08:00:00Z"), berlin))
                .isEqualTo("2026-03-03T08:00:00Z");
        assertThat(Stride.next(half, Instant.parse("2026-03-29T00:00:00Z"), berlin))
                .as("02:30 is skipped, 03:30 summer time stands in")
                .isEqualTo("2026-03-29T01:30:00Z");
        assertThat(Stride.next(half, Instant.parse("2026-10-24T23:00:00Z"), berlin))
                .as("02:30 comes twice, the first counts")
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void theFirstOfSeveralEventsDecidesAndTellsWhatIsNew() {
        String steps = """
                - id: w
                  wait:
                    any:
                      - {event: A, when: event.data.order == run.subject, then: a}
                      - {event: B, then: b}
                    timeout: 1d
                    onTimeout: b
                - id: a
                  send: {channels: [chat], text: "A {n}"}
                  then: end
                - id: b
                  send: {channels: [chat], text: "B {n}"}
                """;
        Scene scene = new Scene(playbook("event: Seen, about: order", "always", steps));
        scene.event("Seen", "order", "x", "n", 1)
                .event("A", "order", "y", "n", 2)
                .event("A", "order", "x", "n", 3);
        assertThat(((Wish.Say) scene.wishes.get(0)).text()).isEqualTo("A 3");
        assertThat(scene.decisions).last().satisfies(d -> {
            assertThat(d.kind()).isEqualTo("wait");
            assertThat(d.chosen()).isEqualTo("A");
            assertThat(d.options()).extracting(o -> o.name()).containsExactly("A", "B", "timeout");
        });
        assertThat(scene.timers()).hasSize(1);
        scene.event("Got").event("Seen", "order", "x", "n", 4).pass("1d");
        assertThat(((Wish.Say) scene.wishes.get(1)).text()).isEqualTo("B 4");
    }

    @Test
    void aTextWithAHoleIsNotSentAndADecisionSaysWhy() {
        String hello = """
                - id: say
                  send: {channels: [chat], text: "Hello {nick}"}
                - id: on
                  ask: {}
                """;
        Scene scene = new Scene(playbook("event: Seen", "never", hello));
        scene.event("Seen");
        assertThat(scene.done()).containsExactly("AskHow on");
        assertThat(scene.decisions)
                .filteredOn(d -> d.kind().equals("step"))
                .singleElement()
                .satisfies(d ->
                        assertThat(d.because()).isEqualTo("Nothing is known for {nick}, and the text has no fallback"));
        Scene known = new Scene(playbook("event: Seen", "never", hello))
                .knowing("nick", "Bo")
                .event("Seen");
        assertThat(((Wish.Say) known.wishes.get(0)).text()).isEqualTo("Hello Bo");
    }

    @Test
    void enteringASegmentBeginsARunAndEnteringItAgainAnother() {
        Scene scene = new Scene(playbook("segment: customer.orders >= 3", "always", SEND));
        scene.knowing("orders", 2)
                .event("Any")
                .knowing("orders", 3)
                .event("Any")
                .event("Got");
        assertThat(scene.wishes).hasSize(1);
        scene.event("Any").event("Any");
        assertThat(scene.wishes).as("still inside").hasSize(1);
        scene.knowing("orders", 1).event("Any").knowing("orders", 5).event("Any");
        assertThat(scene.wishes).as("out and in again").hasSize(2);
    }

    @Test
    void aLocalHourBeginsARunEveryDayOnWhichTheConditionHolds() {
        Scene scene = new Scene(
                playbook(1, "daily: \"10:00\", when: customer.due == true", "always", "event: Got", "1h", SEND));
        scene.knowing("due", false).event("Any").pass("1d");
        assertThat(scene.wishes).isEmpty();
        scene.knowing("due", true).pass("2d");
        assertThat(scene.wishes).hasSize(2);
        assertThat(scene.now.minus(Duration.ofHours(24))).isEqualTo(Scene.START.plus(Duration.ofDays(2)));
        assertThat(scene.runs).filteredOn(run -> run.step().equals("trigger")).hasSize(1);
    }

    @Test
    void aRunFinishesOnItsVersionUnlessItIsMoved() {
        Playbook one = Scene.read(playbook("event: Seen", "always", "- id: w\n  wait: {for: 1d}\n" + SEND));
        Playbook two = Scene.read(playbook(
                2, "event: Seen", "always", "event: Got", "10d", "- id: w\n  wait: {for: 2d}\n- id: ask\n  ask: {}\n"));
        Scene stays = new Scene(Playbooks.compile(List.of(one))).event("Seen");
        Scene later = new Scene(Playbooks.compile(List.of(two, one)));
        later.note(stays.last).pass("1d");
        assertThat(later.done()).containsExactly("Say say");
        assertThat(later.event("Got").event("Seen").run().version()).isEqualTo(2);

        Playbooks both = Playbooks.compile(List.of(one, two));
        Scene moves = new Scene(both).note(stays.last);
        Moves moved = both.move(
                moves.run().key(),
                moves.runs,
                moves.run().id(),
                2,
                moves.made("Asked", moves.now, false),
                "Ada Muller",
                "two is kinder",
                moves.now,
                Scene.BERLIN);
        moves.note(moved).pass("1d");
        assertThat(moves.wishes).isEmpty();
        moves.pass("1d");
        assertThat(moves.done()).containsExactly("AskHow ask");
        assertThat(moved.decisions())
                .singleElement()
                .satisfies(d -> assertThat(d.owner()).isEqualTo("Ada Muller"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.move(
                        moves.run().key(),
                        moves.runs,
                        moves.run().id(),
                        3,
                        moves.made("Asked", moves.now, false),
                        "Ada",
                        "",
                        moves.now,
                        Scene.BERLIN))
                .withMessageContaining("p@3");
    }

    @Test
    void anotherPlaybookUnderAPublishedVersionIsRefused() {
        Playbook one = Scene.read(playbook("event: Seen", "always", SEND));
        Playbook changed = Scene.read(playbook("event: Seen", "never", SEND));
        assertThat(Playbooks.compile(List.of(one, one)).published()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Playbooks.compile(List.of(one, changed)))
                .withMessageContaining("p@1 is published already");
    }

    @Test
    void aTimerThatWasReplacedMovesNothing() {
        String steps = "- id: w\n  wait: {event: Again, timeout: 1d, onTimeout: end, then: w}\n";
        Scene scene = new Scene(playbook("event: Seen", "never", steps))
                .event("Seen")
                .pass("12h")
                .event("Again");
        String name = "run/" + scene.run().id() + "/w";
        assertThat(scene.timers()).containsEntry(name, scene.now.plus(Duration.ofDays(1)));
        assertThat(scene.last.cancelled()).isEmpty();
        scene.pass("12h").event(Timer.FIRED, "name", name);
        assertThat(scene.run().step()).isEqualTo("w");
        scene.pass("12h");
        assertThat(scene.run().step()).isEqualTo("goal");
    }

    @Test
    void fiveHundredStepsInOneEventAndAHundredRemembered() {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            steps.append("- id: s")
                    .append(i)
                    .append("\n  need: {kind: k")
                    .append(i)
                    .append("}\n");
        }
        Scene scene = new Scene(playbook("event: Seen", "never", steps.toString())).event("Seen");
        assertThat(scene.wishes).hasSize(500);
        assertThat(scene.passed()).hasSize(100).endsWith("s499");
    }

    @Test
    void thirtyRunsAreTheMostAndTheNextIsPassedWithAReason() {
        Scene scene = new Scene(playbook("event: Seen, about: order", "perSubject", SEND));
        for (int i = 0; i < 31; i++) {
            scene.event("Seen", "order", "o" + i);
        }
        assertThat(scene.runs).hasSize(30);
        assertThat(scene.decisions).last().satisfies(d -> assertThat(d.chosen()).isEqualTo("pass"));
    }

    @Test
    void anEndedRunIsForgottenAfterThirtyDaysButNeverIsForEver() {
        for (String rule : List.of("always", "never")) {
            Scene scene = new Scene(playbook("event: Seen", rule, SEND))
                    .event("Seen")
                    .event("Got")
                    .pass("31d");
            scene.event("Got");
            assertThat(scene.runs).as(rule).hasSize(rule.equals("never") ? 1 : 0);
            assertThat(scene.event("Seen").wishes).hasSize(rule.equals("never") ? 1 : 2);
        }
    }

    @Test
    void theLotIsFairAndKnowsNoVersion() {
        Playbook playbook = Scene.read(
                playbook("event: Seen", "never", "- id: on\n  ask: {}\n").replace("exit:", "holdOut: 0.2\nexit:"));
        int held = 0;
        for (int i = 0; i < 5_000; i++) {
            Scene scene = new Scene(Playbooks.compile(List.of(playbook)))
                    .of(Key.customer("c" + i))
                    .event("Seen");
            held += scene.run().arm() == Run.Arm.HELD ? 1 : 0;
            assertThat(scene.run().arm() == Run.Arm.HELD)
                    .isEqualTo(Ids.fraction("hold-out", "customer:c" + i, "p") < 0.2);
        }
        assertThat(held).as("20 % of 5,000, within 4 standard deviations").isBetween(887, 1_113);
    }

    @Test
    void theSameLifeTwiceIsTheSameToTheByteAlsoAfterBeingWrittenAndRead() {
        assertThat(life(false)).isEqualTo(life(false)).isEqualTo(life(true));
    }

    private static List<String> life(boolean written) {
        List<String> lines = new ArrayList<>();
        Scene scene = new Scene(Scene.example("late-delivery.yaml"), Scene.example("abandoned-basket.yaml"));
        String[] types = {"DeliveryDelayed", "BasketUpdated", "OrderPlaced", "DeliveryConfirmed", "OrderCancelled"};
        for (int i = 0; i < 200; i++) {
            int roll = (int) (Ids.fraction("life", String.valueOf(i)) * 5);
            scene.event(
                            types[roll],
                            "order",
                            "o" + i % 7,
                            "parcel",
                            "p" + i % 7,
                            "days",
                            i % 5,
                            "items",
                            1,
                            "basket",
                            "b",
                            "value",
                            60.5)
                    .pass(i % 3 == 0 ? "7h" : "20m");
            if (written) {
                scene.runs = scene.runs.stream()
                        .map(run -> Codec.read(Codec.json(run), Run.class))
                        .toList();
            }
            lines.add(Codec.json(scene.runs));
        }
        scene.wishes.forEach(wish -> lines.add(wish.toString()));
        scene.decisions.forEach(decision -> lines.add(Codec.json(decision)));
        scene.outcomes.forEach(outcome -> lines.add(Codec.json(outcome)));
        assertThat(scene.wishes).hasSizeGreaterThan(10);
        return lines;
    }
}
