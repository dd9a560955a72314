package dev.skein.act.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.skein.Codec;
import dev.skein.act.playbook.Lifecycle.Inside;
import dev.skein.act.playbook.Lifecycle.Word;
import dev.skein.act.playbook.Releases.InForce;
import dev.skein.act.playbook.Stage.Change;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a version comes to people, and does not. */
class LifecycleTest {
    private static final Instant DAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);
    private static final Lifecycle LIVE = Lifecycle.of("p").found(1, ONE, word(0));
    private static final Lifecycle READY = LIVE.drafted(2, TWO, word(1)).rehearsed(2, TWO, word(2));

    private static Word word(int day) {
        Instant at = day == 0 ? Instant.EPOCH : DAY.plusSeconds(86_400L * day);
        return new Word("Ada Muller", at, at, "day " + day);
    }

    private static InForce force(int day, int version, int share, int rest) {
        return new InForce(word(day).from(), version, share, rest);
    }

    @Test
    void nothingGoesLiveWithoutARehearsalOfExactlyItsText() {
        Lifecycle draft = LIVE.drafted(2, TWO, word(1));
        assertThat(draft.stage(2)).contains(Stage.DRAFT);
        assertThatIllegalStateException()
                .isThrownBy(() -> draft.released(2, 10, Inside.STAY, word(2)))
                .withMessage("p@2 is draft: it goes live after a rehearsal of exactly this text");
        assertThatIllegalStateException()
                .isThrownBy(() -> draft.rehearsed(2, ONE, word(2)))
                .withMessageContaining("another text");
        Lifecycle changed = READY.drafted(2, "3".repeat(64), word(3));
        assertThat(changed.stage(2)).contains(Stage.DRAFT);
        assertThatIllegalStateException().isThrownBy(() -> changed.released(2, 10, Inside.STAY, word(4)));
        assertThatIllegalStateException()
                .isThrownBy(() -> LIVE.released(7, 10, Inside.STAY, word(1)))
                .withMessage("nobody has seen p@7");
    }

    @Test
    void goesLiveInSharesAndTheOthersKeepTheVersionBefore() {
        Lifecycle ten = READY.released(2, 10, Inside.STAY, word(3));
        assertThat(ten.inForce()).containsExactly(force(0, 1, 100, 0), force(3, 2, 10, 1));
        assertThat(ten.stage(1)).contains(Stage.LIVE);
        for (int share : List.of(10, 5, 30, 101)) {
            assertThatIllegalStateException().isThrownBy(() -> ten.released(2, share, Inside.STAY, word(4)));
        }
        Lifecycle all = ten.released(2, 50, Inside.STAY, word(4)).released(2, 100, Inside.STAY, word(5));
        assertThat(all.last()).isEqualTo(force(5, 2, 100, 1));
        assertThat(all.stage(1)).contains(Stage.RETIRED);
        assertThat(all.stage(2)).contains(Stage.LIVE);
    }

    @Test
    void onlyOneVersionIsOnItsWayAtATime() {
        Lifecycle three = READY.released(2, 10, Inside.STAY, word(3))
                .drafted(3, "3".repeat(64), word(4))
                .rehearsed(3, "3".repeat(64), word(5));
        assertThatIllegalStateException()
                .isThrownBy(() -> three.released(3, 10, Inside.STAY, word(6)))
                .withMessageContaining("p@2 is for 10 % so far");
        assertThatIllegalStateException()
                .isThrownBy(() -> three.stopped(1, Inside.STAY, word(6)))
                .withMessageContaining("stop that one first");
    }

    @Test
    void stoppedItGivesWayToWhatWasLiveBefore() {
        Lifecycle ten = READY.released(2, 10, Inside.STAY, word(3));
        assertThat(ten.stopped(2, Inside.LEAVE, word(4)).last()).isEqualTo(force(4, 1, 100, 0));
        Lifecycle back = ten.released(2, 100, Inside.STAY, word(4)).stopped(2, Inside.MOVE, word(5));
        assertThat(back.stage(1)).contains(Stage.LIVE);
        assertThat(back.stage(2)).contains(Stage.STOPPED);
        assertThat(back.last()).isEqualTo(force(5, 1, 100, 0));
        assertThat(back.trail().get(back.trail().size() - 1).because()).isEqualTo("day 5");
        assertThatIllegalStateException().isThrownBy(() -> back.released(2, 10, Inside.STAY, word(6)));
        assertThat(back.rehearsed(2, TWO, word(6))
                        .released(2, 10, Inside.STAY, word(7))
                        .last())
                .isEqualTo(force(7, 2, 10, 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> LIVE.stopped(1, Inside.MOVE, word(3)))
                .withMessageContaining("nowhere to move to");
        assertThat(LIVE.stopped(1, Inside.LEAVE, word(3)).last()).isEqualTo(force(3, 0, 100, 0));
    }

    @Test
    void whatPeopleGotIsSettledAndRetiringLeavesNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LIVE.drafted(1, TWO, word(1)))
                .withMessage("p@1 was live already and this text differs: give it version 2");
        assertThat(LIVE.retired(1, Inside.STAY, word(2)).last()).isEqualTo(force(2, 0, 100, 0));
        assertThatIllegalStateException()
                .isThrownBy(() -> LIVE.released(1, 100, Inside.STAY, new Word(" ", DAY, DAY, "")));
    }

    @Test
    void everyWayOfTheTableIsWalkedAndNoOther() {
        Lifecycle ten = READY.released(2, 10, Inside.STAY, word(3));
        Lifecycle all = ten.released(2, 100, Inside.STAY, word(4));
        List<Lifecycle> lives = List.of(
                all.stopped(2, Inside.STAY, word(5)).retired(2, Inside.STAY, word(6)),
                all.stopped(2, Inside.STAY, word(5)).rehearsed(2, TWO, word(6)),
                all.rehearsed(2, TWO, word(5)).retired(2, Inside.STAY, word(6)).rehearsed(2, TWO, word(7)),
                READY.drafted(2, ONE, word(3)).drafted(2, TWO, word(4)).retired(2, Inside.STAY, word(5)),
                READY.rehearsed(2, TWO, word(3)).retired(2, Inside.STAY, word(4)));
        Set<Stage.Way> walked = new LinkedHashSet<>();
        for (Lifecycle life : lives) {
            for (int version : life.versions()) {
                Optional<Stage> stage = Optional.empty();
                for (Lifecycle.Entry entry : life.trail()) {
                    if (entry.version() == version) {
                        Stage next = Stage.after(stage, entry.change()).orElseThrow();
                        walked.add(new Stage.Way(stage, entry.change(), next));
                        stage = Optional.of(next);
                    }
                }
            }
        }
        assertThat(walked).containsExactlyInAnyOrderElementsOf(Stage.TABLE);
        assertThat(Stage.after(Optional.of(Stage.DRAFT), Change.RELEASED)).isEmpty();
    }

    @Test
    void aTrailIsReadAsItWasWritten() {
        Lifecycle ten = READY.released(2, 10, Inside.MOVE, word(3));
        assertThat(Codec.read(Codec.json(ten), Lifecycle.class)).isEqualTo(ten);
    }
}
