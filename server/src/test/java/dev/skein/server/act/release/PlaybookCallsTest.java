package dev.skein.server.act.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Run;
import dev.skein.act.playbook.Lifecycle;
import dev.skein.act.playbook.Lifecycle.Inside;
import dev.skein.server.act.release.PlaybookCalls.EndBody;
import dev.skein.server.act.release.PlaybookCalls.PaceBody;
import dev.skein.server.act.release.PlaybookCalls.ReleaseBody;
import dev.skein.server.act.release.PlaybookViews.Page;
import dev.skein.server.act.release.PlaybookViews.VersionView;
import dev.skein.server.view.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A playbook reaches people through a rehearsal, in shares, under watch, and comes back. */
final class PlaybookCallsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit gives it
    Path folder;

    private static ReleaseBody release(int share, @Nullable String inside) {
        return new ReleaseBody(share, inside, "a friendlier greeting", null);
    }

    private Stage rehearsed() {
        Stage stage = new Stage(folder, Stage.one());
        stage.shelf.draft(Stage.two(), "Mia Berg", "new");
        IntStream.range(1_000, 1_020).forEach(stage::signsUp);
        stage.pass(Duration.ofDays(1));
        stage.happens(1_000, "PageSeen"); // a rehearsal ends with the last event
        stage.rehearse(2);
        return stage;
    }

    private static List<Integer> versions(Stage stage, int from, int until) {
        return IntStream.range(from, until)
                .map(i -> stage.run(i).version())
                .boxed()
                .toList();
    }

    private static VersionView version(Page page, int version) {
        return page.versions().stream()
                .filter(v -> v.version() == version)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatStandsThereAtTheFirstStartPlaysAndLaterFilesAreDrafts() {
        Stage first = new Stage(folder, Stage.one());
        assertThat(first.calls.list().items())
                .singleElement()
                .satisfies(v -> assertThat(v.stage()).isEqualTo(dev.skein.act.playbook.Stage.LIVE))
                .satisfies(v -> assertThat(v.share()).isEqualTo(100));
        first.signsUp(1);
        assertThat(first.run(1).version()).isEqualTo(1);

        PlaybookText changed = Stage.welcome(1, "- id: greet\n  send: {channels: [email], text: Changed}\n");
        Stage second = new Stage(folder, changed, Stage.two());
        Page page = second.calls.page("welcome");
        assertThat(version(page, 2).stage()).isEqualTo(dev.skein.act.playbook.Stage.DRAFT);
        assertThat(version(page, 1).sha256()).isEqualTo(Stage.one().sha256());
        assertThat(version(page, 1).note()).contains("was live already and this text differs: give it version 2");
        assertThat(second.shelf.playbooks().published())
                .containsExactly(Stage.one().playbook());

        assertThat(new Stage(folder).calls.page("welcome").versions()).hasSize(2);
    }

    @Test
    void withoutARehearsalOfExactlyThisTextItIsRefusedAndToldWhatToRun() {
        Stage stage = new Stage(folder, Stage.one());
        stage.shelf.draft(Stage.two(), "Mia Berg", "new");
        assertThatThrownBy(() -> stage.calls.release("welcome", 2, release(10, null)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("welcome@2 is draft: it goes live after a rehearsal of exactly this text")
                .hasMessageContaining("./skein rehearse --playbook FILE --against live")
                .hasMessageContaining(Stage.two().sha256());
        stage.rehearse(2);
        PlaybookText other = Stage.welcome(2, "- id: greet\n  send: {channels: [email], text: Other}\n");
        stage.shelf.draft(other, "Mia Berg", "changed");
        assertThatThrownBy(() -> stage.calls.release("welcome", 2, release(10, null)))
                .hasMessageContaining(other.sha256());
        assertThatThrownBy(() -> stage.calls.release("welcome", 3, release(10, null)))
                .hasMessageContaining("welcome@3");
        assertThatThrownBy(() -> stage.calls.release("nothing", 1, release(10, null)))
                .hasMessageContaining("nothing");
    }

    @Test
    void aTenthGetsItAndTheRestTheOldVersion() {
        Stage stage = rehearsed();
        Receipt receipt = version(stage.calls.page("welcome"), 2).rehearsal().orElseThrow();
        assertThat(receipt.people()).isEqualTo(20);
        assertThat(receipt.reaches()).isEqualTo(20);
        assertThat(receipt.against()).contains("welcome@1");
        assertThat(stage.calls.rehearsal("welcome", 2)).contains("\"EARLIER\":20");

        stage.calls.release("welcome", 2, release(10, null));
        stage.pass(PlaybookShelf.TAKES_EFFECT);
        IntStream.range(0, 300).forEach(stage::signsUp);
        List<Integer> versions = versions(stage, 0, 300);
        assertThat(versions.stream().filter(v -> v == 2).count()).isBetween(15L, 50L);
        Page page = stage.calls.page("welcome");
        assertThat(version(page, 1).share()).isEqualTo(90);
        assertThat(version(page, 2).share()).isEqualTo(10);
        assertThat(page.trail().get(0).by()).isEqualTo("Mia Berg");

        // As it was left, after a start.
        Stage again = new Stage(folder, Stage.one());
        IntStream.range(0, 300).forEach(again::signsUp);
        again.pass(Duration.ofDays(2));
        assertThat(again.calls.page("welcome").force().share()).isEqualTo(10);
    }

    @Test
    void harmAmongThoseItReachesStopsItAndWhatWasLiveBeforeIsBack() {
        Stage stage = rehearsed();
        stage.calls.release("welcome", 2, release(50, null));
        stage.pass(PlaybookShelf.TAKES_EFFECT);
        IntStream.range(0, 200).forEach(stage::signsUp);
        stage.pass(Duration.ofHours(3));
        stage.watch.look();
        assertThat(stage.calls.page("welcome").force().version()).isEqualTo(2);
        for (int i = 0; i < 200; i++) {
            if (stage.run(i).version() == 2 ? i % 3 == 0 : i % 40 == 0) {
                stage.happens(i, "ComplaintMade");
            }
        }
        stage.watch.look();
        Page page = stage.calls.page("welcome");
        assertThat(page.force().version()).isEqualTo(1);
        assertThat(page.force().share()).isEqualTo(100);
        assertThat(version(page, 2).stage()).isEqualTo(dev.skein.act.playbook.Stage.STOPPED);
        Lifecycle.Entry stopped = page.trail().get(0);
        assertThat(stopped.by()).isEqualTo(PlaybookShelf.ITSELF);
        assertThat(stopped.because()).contains("It does harm").contains("people it reached came to harm");
        stage.pass(PlaybookShelf.TAKES_EFFECT);
        IntStream.range(400, 420).forEach(stage::signsUp);
        assertThat(versions(stage, 400, 420)).containsOnly(1);
        assertThatThrownBy(() -> stage.calls.release("welcome", 2, release(10, null)))
                .hasMessageContaining("welcome@2 is stopped");
    }

    @Test
    void harmInBothAlikeStopsNothing_andAPacedReleaseGoesOnByItself() {
        Stage stage = rehearsed();
        stage.calls.release("welcome", 2, new ReleaseBody(50, null, "go", new PaceBody(50, 24)));
        stage.pass(PlaybookShelf.TAKES_EFFECT);
        IntStream.range(0, 200).forEach(stage::signsUp);
        IntStream.range(0, 200).filter(i -> i % 7 == 0).forEach(i -> stage.happens(i, "ComplaintMade"));
        stage.pass(Duration.ofHours(23));
        stage.watch.look();
        assertThat(stage.calls.page("welcome").force().share()).isEqualTo(50);
        stage.pass(Duration.ofHours(1));
        stage.watch.look();
        Page page = stage.calls.page("welcome");
        assertThat(page.force().share()).isEqualTo(100);
        assertThat(page.trail()).anySatisfy(e -> assertThat(e.because()).contains("no harm is seen"));
        assertThat(page.harm()).hasValueSatisfying(h -> assertThat(h.enough()).isFalse());
    }

    @Test
    void peopleInsideAreShownAndMoveStayOrLeave() {
        Stage stage = rehearsed();
        stage.signsUp(1);
        assertThat(stage.calls.inside("welcome", 1, 2).steps()).containsEntry("rest", 1);
        assertThat(stage.calls.inside("welcome", 1, 2).stuck()).isEmpty();
        stage.calls.release("welcome", 2, release(100, "move"));
        stage.pass(Duration.ofMinutes(1));
        Lifecycle life = stage.shelf.find("welcome").orElseThrow().life();
        assertThat(tell(stage, life)).isEqualTo(21);
        assertThat(tell(stage, life)).isZero();
        assertThat(stage.run(1).version()).isEqualTo(2);

        stage.calls.stop("welcome", 2, new EndBody("leave", "the greeting is wrong"));
        stage.pass(Duration.ofMinutes(1));
        tell(stage, stage.shelf.find("welcome").orElseThrow().life());
        assertThat(stage.run(1).status()).isEqualTo(Run.Status.LEFT);
        assertThat(stage.run(1).because()).isEqualTo("the greeting is wrong");
        assertThatThrownBy(() -> stage.calls.retire("welcome", 1, new EndBody("move", "enough")))
                .hasMessageContaining("nowhere to move to");
    }

    private static int tell(Stage stage, Lifecycle life) {
        Lifecycle.Entry entry = life.trail().stream()
                .filter(e -> e.inside() != Inside.STAY)
                .filter(e -> e.share() == 100 || e.inside() == Inside.LEAVE)
                .reduce((a, b) -> b.change() == dev.skein.act.playbook.Stage.Change.SUPERSEDED
                                || b.change() == dev.skein.act.playbook.Stage.Change.RESTORED
                        ? a
                        : b)
                .orElseThrow();
        return stage.insiders.tellNow(life, entry);
    }

    @Test
    void anEmptyPastIsARehearsalOverNobodyAndSaysSo() {
        Stage stage = new Stage(folder, Stage.one());
        stage.shelf.draft(Stage.two(), "Mia Berg", "new");
        stage.rehearse(2);
        assertThat(stage.calls.page("welcome").trail().get(0).because())
                .isEqualTo("Rehearsed over nobody: no event was there to try it on");
        assertThat(stage.calls.list().items()).hasSize(2);
        assertThat(stage.calls.text("welcome", 2)).isEqualTo(Stage.two().yaml());
        assertThat(Optional.of(stage.calls.page("welcome").job().state())).contains("IDLE");
    }
}
