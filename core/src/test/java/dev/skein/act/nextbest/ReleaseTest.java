package dev.skein.act.nextbest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skein.Codec;
import dev.skein.act.nextbest.Release.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is learned in silence. */
class ReleaseTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static Release candidate() {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lessons.add(
                    new Lesson("guide", Kind.CONTENT, List.of(new Known("page", "sofa", 0)), 0.5, i % 4 == 3 ? 1 : 0));
        }
        LinearModel model = LinearModel.first().learned(lessons, Rules.PLAIN);
        return Release.learned(2, model, Rules.PLAIN, "Ada", NOW, "40 outcomes");
    }

    @Test
    void whatWasLearnedDecidesNothingUntilItIsApproved() {
        Release first = Release.first(Rules.PLAIN);
        Release learned = candidate();
        Release proposed = learned.moved(Stage.PROPOSED, "Ada", NOW, "better by 3 in 100");

        assertThatThrownBy(() -> Policies.of(List.of(first, learned))).hasMessageContaining("was not approved");
        assertThatThrownBy(() -> Policies.of(List.of(first, proposed))).hasMessageContaining("was not approved");
        assertThatThrownBy(() -> learned.moved(Stage.APPROVED, "Bo", NOW, "")).hasMessageContaining("does not follow");
        assertThatThrownBy(() -> learned.moved(Stage.LIVE, "Bo", NOW, "")).hasMessageContaining("does not follow");
        assertThatThrownBy(() -> learned.moved(Stage.PROPOSED, " ", NOW, "")).hasMessageContaining("nobody answers");

        Release live = proposed.moved(Stage.APPROVED, "Bo", NOW, "agreed").moved(Stage.LIVE, "Bo", NOW, "go");
        assertThat(live.trail().stream().map(Release.Step::stage))
                .containsExactly(Stage.LEARNED, Stage.PROPOSED, Stage.APPROVED, Stage.LIVE);
        Policies policies = Policies.of(List.of(first.moved(Stage.RETIRED, "Bo", NOW, "version 2"), live));
        assertThat(policies.live()).isEqualTo(live);
        assertThat(policies.of(1).version()).isEqualTo(1); // what was asked under it is answered by it, for ever
    }

    @Test
    void itLearnsFromPriors_andComesBackFromDiskTheSame() {
        LinearModel model = candidate().model();
        LinearModel.Written written = model.written();
        LinearModel read = LinearModel.read(Codec.read(Codec.json(written), LinearModel.Written.class));

        assertThat(read.written()).isEqualTo(written);
        assertThat(read.outcomes()).isEqualTo(40);
        assertThat(model.of(Candidate.of("guide", Kind.CONTENT), Features.NONE).outcome())
                .isLessThan(Kind.CONTENT.firstOutcome()); // one of four was good
        assertThat(model.of(Candidate.of("never seen", Kind.POD), Features.NONE).outcome())
                .isEqualTo(Kind.POD.firstOutcome());
    }

    /** What came just as expected moves nothing, so that each option stands where its own kind begins. */
    @Test
    void everyTaughtOptionBeginsAsItsOwnKind() {
        List<Lesson> lessons = List.of(
                new Lesson("guide", Kind.CONTENT, List.of(), 0.5, Kind.CONTENT.firstOutcome()),
                new Lesson("ada", Kind.EMPLOYEE, List.of(), 0.5, Kind.EMPLOYEE.firstOutcome()),
                new Lesson("delivery pod", Kind.POD, List.of(), 0.5, Kind.POD.firstOutcome()));
        LinearModel model = LinearModel.first().learned(lessons, Rules.PLAIN);

        for (Lesson lesson : lessons) {
            assertThat(model.of(Candidate.of(lesson.option(), lesson.kind()), Features.NONE)
                            .outcome())
                    .as(lesson.option())
                    .isEqualTo(lesson.kind().firstOutcome());
        }
    }
}
