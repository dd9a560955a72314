package dev.skein.act.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skein.Decision;
import dev.skein.Key;
import dev.skein.Run;
import dev.skein.act.playbook.Lifecycle.Inside;
import dev.skein.act.playbook.Lifecycle.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which version begins for whom, and what becomes of people inside. */
class ReleasesTest {
    private static final String A = "a".repeat(64);
    private static final Instant START = Scene.START;
    private static final Playbook ONE =
            playbook(1, "always", "- id: rest\n  wait: {for: 2d}\n- id: say\n  send: {channels: [chat], text: One}\n");
    private static final Playbook TWO =
            playbook(2, "always", "- id: rest\n  wait: {for: 1d}\n- id: say\n  send: {channels: [chat], text: Two}\n");

    private static Playbook playbook(int version, String reentry, String steps) {
        return Scene.read("""
                id: p
                version: %d
                title: P
                owner: Ada Muller
                purpose: service
                trigger: {event: Seen, about: order}
                reentry: %s
                goal: {outcome: I got it, event: Got, within: 10d}
                steps:
                %s""".formatted(version, reentry, steps.indent(2)));
    }

    private static Word word(Instant from) {
        return new Word("Ada Muller", from, from, "because");
    }

    private static Lifecycle ready() {
        return Lifecycle.of("p")
                .found(1, A, word(Instant.EPOCH))
                .drafted(2, A, word(START))
                .rehearsed(2, A, word(START));
    }

    private static Scene scene(int customer, Lifecycle life) {
        return new Scene(Playbooks.compile(List.of(ONE, TWO), Releases.of(List.of(life))))
                .of(Key.customer("c" + customer));
    }

    private static List<Integer> begun(Lifecycle life) {
        return IntStream.range(0, 1_000)
                .map(i -> scene(i, life).event("Seen", "order", "o").run().version())
                .boxed()
                .toList();
    }

    @Test
    void aTenthGetsTheNewVersionAndKeepsItWhenTheShareGrows() {
        Lifecycle ten = ready().released(2, 10, Inside.STAY, word(START));
        List<Integer> first = begun(ten);
        List<Integer> then = begun(ten.released(2, 50, Inside.STAY, word(START)));
        assertThat((double) first.stream().filter(v -> v == 2).count()).isCloseTo(100, within(40.0));
        assertThat((double) then.stream().filter(v -> v == 2).count()).isCloseTo(500, within(70.0));
        assertThat(IntStream.range(0, 1_000).filter(i -> first.get(i) == 2)).allMatch(i -> then.get(i) == 2);
        assertThat(begun(ten.released(2, 100, Inside.STAY, word(START)))).containsOnly(2);
        assertThat(begun(ten.stopped(2, Inside.STAY, word(START)))).containsOnly(1);
        assertThat(begun(ready())).containsOnly(1);
    }

    @Test
    void aStepMadeAgainWithItsTimeOfThenBeginsWhatItBeganThen() {
        Lifecycle later = ready().released(2, 100, Inside.STAY, word(START.plus(Duration.ofHours(1))));
        Scene before = scene(1, later);
        assertThat(before.event("Seen", "order", "o").run().version()).isEqualTo(1);
        assertThat(before.pass("1h").event("Seen", "order", "p").run().version())
                .isEqualTo(2);
        Lifecycle back = later.stopped(2, Inside.STAY, word(START.plus(Duration.ofHours(2))));
        assertThat(scene(1, back).pass("1h").event("Seen", "order", "p").run().version())
                .isEqualTo(2);
        assertThat(scene(1, back).pass("2h").event("Seen", "order", "p").run().version())
                .isEqualTo(1);
    }

    @Test
    void aDraftBeginsNothing() {
        Lifecycle draft = Lifecycle.of("p").drafted(1, A, word(START));
        assertThat(scene(1, draft).event("Seen", "order", "o").runs).isEmpty();
    }

    @Test
    void whereNothingWasLiveBeforeTheOthersAreHeldBackAndKnown() {
        Lifecycle ten = Lifecycle.of("p")
                .drafted(2, A, word(START))
                .rehearsed(2, A, word(START))
                .released(2, 10, Inside.STAY, word(START));
        int out = IntStream.range(0, 100)
                .filter(i -> !ten.last().reaches("p", Key.customer("c" + i)))
                .findFirst()
                .orElseThrow();
        Scene scene = scene(out, ten).event("Seen", "order", "o");
        assertThat(scene.run().arm()).isEqualTo(Run.Arm.HELD);
        assertThat(Harm.isHeldBack(scene.run())).isTrue();
        Decision held = scene.decisions.get(0);
        assertThat(held.chosen()).isEqualTo("hold out");
        assertThat(held.probability()).isCloseTo(0.9, within(1e-9));
        assertThat(held.because()).contains("So far it is for 10 % of people");
        // Held back uses nothing up: when it is for everybody, the same person begins it.
        Lifecycle all = ten.released(2, 100, Inside.STAY, word(START.plus(Duration.ofDays(1))));
        Scene never = new Scene(Playbooks.compile(
                        List.of(playbook(2, "never", "- id: say\n  send: {channels: [chat], text: Two}\n")),
                        Releases.of(List.of(all))))
                .of(Key.customer("c" + out));
        never.event("Seen", "order", "o").event("Got").pass("1d").event("Seen", "order", "o");
        assertThat(never.run().arm()).isEqualTo(Run.Arm.TREATED);
        assertThat(never.wishes).hasSize(1);
        assertThat(never.event("Got").event("Seen", "order", "o").runs).hasSize(2);
    }

    @Test
    void peopleInsideStayMoveOrLeave() {
        Lifecycle all = ready().released(2, 100, Inside.MOVE, word(START.plus(Duration.ofHours(1))));
        Lifecycle.Entry released = all.trail().get(3);
        Scene moved = inside(all);
        moved.take(Changing.event(moved.run().key(), "p", 1, 2, released, moved.now));
        assertThat(moved.run().version()).isEqualTo(2);
        assertThat(moved.pass("23h").done()).containsExactly("Say say");
        assertThat(moved.decisions)
                .filteredOn(d -> d.kind().equals("move"))
                .singleElement()
                .satisfies(d -> assertThat(d.owner()).isEqualTo("Ada Muller"));

        Scene left = inside(all);
        Lifecycle.Entry leave =
                ready().released(2, 100, Inside.LEAVE, word(START)).trail().get(3);
        left.take(Changing.event(left.run().key(), "p", 1, 2, leave, left.now)).pass("5d");
        assertThat(left.run().status()).isEqualTo(Run.Status.LEFT);
        assertThat(left.wishes).isEmpty();
        assertThat(left.event("Got").outcomes).hasSize(1);

        Scene stayed = inside(all).pass("2d");
        assertThat(stayed.run().version()).isEqualTo(1);
        assertThat(stayed.done()).containsExactly("Say say");
    }

    @Test
    void whoCannotMoveStaysAndItIsSaid() {
        Playbook other = playbook(
                2, "always", "- id: pause\n  wait: {for: 1d}\n- id: say\n  send: {channels: [chat], text: Two}\n");
        Lifecycle all = ready().released(2, 100, Inside.MOVE, word(START.plus(Duration.ofHours(1))));
        Scene scene = new Scene(Playbooks.compile(List.of(ONE, other), Releases.of(List.of(all))));
        scene.event("Seen", "order", "o").pass("2h");
        assertThat(Changing.canMove(scene.run(), other)).isFalse();
        scene.take(Changing.event(scene.run().key(), "p", 1, 2, all.trail().get(3), scene.now));
        assertThat(scene.run().version()).isEqualTo(1);
        assertThat(scene.last.decisions())
                .singleElement()
                .satisfies(d -> assertThat(d.chosen()).isEqualTo("stay"))
                .satisfies(d -> assertThat(d.options().get(0).against()).isEqualTo("no wait called rest in p@2"));
    }

    @Test
    void nobodyOutsideCanMoveARun() {
        Scene scene = inside(ready());
        scene.event(Changing.TYPE, "playbook", "p", "from", 1, "to", 2, "inside", "LEAVE");
        assertThat(scene.run().status()).isEqualTo(Run.Status.RUNNING);
    }

    @Test
    void harmIsNotedWhileAVersionIsStagedAndNotOtherwise() {
        Lifecycle ten = ready().released(2, 10, Inside.STAY, word(START));
        Scene scene = scene(1, ten).event("Seen", "order", "o").pass("1d").event("ComplaintMade");
        assertThat(Harm.of(scene.run())).contains(scene.now);
        Instant first = scene.now;
        scene.pass("1d").event("ConsentChanged", "purpose", "marketing", "granted", false);
        assertThat(Harm.of(scene.run())).contains(first);
        assertThat(Harm.of(inside(ready()).event("ComplaintMade").run())).isEmpty();
        assertThat(Harm.of(scene(1, ten)
                        .event("Seen", "order", "o")
                        .event("ConsentChanged", "granted", true)
                        .run()))
                .isEmpty();
        assertThat(Harm.of(scene(1, ten)
                        .event("Seen", "order", "o")
                        .pass("14d")
                        .event("ComplaintMade")
                        .run()))
                .isEmpty();
    }

    private static Scene inside(Lifecycle life) {
        return scene(1, life).event("Seen", "order", "o").pass("1h");
    }
}
