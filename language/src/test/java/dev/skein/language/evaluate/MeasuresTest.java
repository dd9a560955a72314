package dev.skein.language.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.skein.language.train.uss.UssProtocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of the report, on answers small enough to count by hand. */
class MeasuresTest {
    private static final Choices CHOICES = new Choices(
            List.of("a", "b", "c"), new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, -1}, new double[] {1, 0.5, 0.5, 0});

    @Test
    void judgesOneLabelOfEachText() {
        assertThat(value(CHOICES, "accuracy")).isEqualTo(0.5);
        // a: 2 * 1 / (1 + 2); b: 2 * 1 / (2 + 2); c does not occur
        assertThat(value(CHOICES, "macro-F1")).isCloseTo((2 / 3.0 + 0.5) / 2, within(1e-12));
        // 1.0 came true; of two at 0.5 one did; 0.0 did not: nothing is off
        assertThat(value(CHOICES, "ECE")).isZero();
    }

    @Test
    void callsConfidenceThatIsNotMetAnError() {
        Choices sure = new Choices(List.of("a", "b"), new int[] {0, 1}, new int[] {0, 0}, new double[] {0.9, 0.9});
        assertThat(value(sure, "ECE")).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void judgesAnyNumberOfLabels() {
        Marks marks = new Marks(
                List.of("a", "b", "c"),
                new boolean[][] {{true, true, false}, {true, false, false}},
                new boolean[][] {{true, false, false}, {true, true, false}},
                new double[][] {{1, 0, 0}, {1, 1, 0}});
        assertThat(value(marks, "macro-F1")).isEqualTo(0.5);
        assertThat(value(marks, "micro-F1")).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(value(marks, "exact match")).isZero();
        // of three told with 1 two hold, of three told with 0 one does: two of six pairs are off
        assertThat(value(marks, "ECE")).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(marks.f1(0)).isEqualTo(1);
    }

    @Test
    void ranksWhatHoldsAboveWhatDoesNot() {
        boolean[] truth = {true, true, false, false};
        assertThat(value(detections(truth, 0.9, 0.8, 0.2, 0.1), "AUROC")).isEqualTo(1);
        assertThat(value(detections(truth, 0.1, 0.2, 0.8, 0.9), "AUROC")).isZero();
        assertThat(value(detections(truth, 0.5, 0.5, 0.5, 0.5), "AUROC")).isEqualTo(0.5);
        assertThat(value(detections(truth, 0.9, 0.3, 0.3, 0.1), "AUROC")).isEqualTo(0.875);
        assertThat(value(detections(truth, 0.9, 0.3, 0.6, 0.1), "recall")).isEqualTo(0.5);
        assertThat(value(detections(truth, 0.9, 0.3, 0.6, 0.1), "accuracy")).isEqualTo(0.5);
        assertThat(value(detections(truth, 0.9, 0.8, 0.6, 0.1), "macro-F1"))
                .isCloseTo((4.0 / 5 + 2.0 / 3) / 2, within(1e-12));
    }

    @Test
    void judgesRatingsByTheRecallOfEachStepWhoeverGaveIt() {
        Ratings ratings = Ratings.of(List.of(
                new UssProtocol.Rated(0, 2, 2, 0.5),
                new UssProtocol.Rated(0, 2, 2, 0.5),
                new UssProtocol.Rated(1, 2, 3, 0.5),
                new UssProtocol.Rated(1, 0, 1, 0.5)));
        assertThat(ratings.size()).isEqualTo(2);
        assertThat(ratings.turns()).isEqualTo(4);
        assertThat(value(ratings, "accuracy")).isEqualTo(0.5);
        // step 2 was found in two of three, step 0 never; nobody gave the three others
        assertThat(value(ratings, "UAR")).isCloseTo(2 / 3.0 / 5, within(1e-12));
        assertThat(value(ratings, "F1 dissatisfied")).isEqualTo(1);
        assertThat(value(ratings, "ECE")).isZero();
    }

    @Test
    void saysOfEachGoalWhetherWhatReadsByDefaultMeetsIt() {
        List<Result> results = List.of(
                result("77 intents, full", "tables", "accuracy", 0.90),
                result("77 intents, full", "cascade", "accuracy", 0.945),
                result("77 intents, full", "sentence model", "accuracy", 0.93),
                result("77 intents, 10 examples each", "cascade", "accuracy", 0.86));
        String page = String.join("\n", new GoalTables(results).lines());
        assertThat(page)
                .contains(
                        "77 intents, full | 100 | accuracy | 94.0 | 94.5 (93.5 to 95.5) | 93.0 (92.0 to 94.0) | met, open |")
                .contains("| 86.0 (85.0 to 87.0) |  | **missed** by 1.5 |");
    }

    @Test
    void keepsOfAnEarlierReportWhatIsNotMeasuredAgain(@TempDir Path folder) throws IOException {
        Report earlier = report("banking77", result("77 intents, full", "cascade", "accuracy", 0.9))
                .with(report("uss", result("satisfaction", "tables", "UAR", 0.3)));
        Path json = Files.writeString(folder.resolve("earlier.json"), earlier.json());
        Report now = report("banking77", result("77 intents, full", "cascade", "accuracy", 0.95))
                .with(Report.read(json));
        assertThat(now.sets()).extracting(Report.Used::name).containsExactly("uss", "banking77");
        assertThat(now.results()).extracting(r -> r.figures().get(0).value()).containsExactly(0.3, 0.95);
    }

    private static Report report(String set, Result result) {
        return new Report(
                Map.of(), "17", 0, List.of(new Report.Used(set, "", "", "1 s", "tables-1@0")), List.of(result));
    }

    private static Result result(String task, String tier, String figure, double value) {
        return new Result(
                "banking77",
                task,
                "",
                tier,
                100,
                List.of(new Figure(figure, value, value - 0.01, value + 0.01)),
                0,
                0,
                List.of());
    }

    @Test
    void givesTheSameIntervalEveryTimeAndTheValueWithinIt() {
        int[] truth = IntStream.range(0, 400).map(i -> i % 2).toArray();
        int[] said =
                IntStream.range(0, 400).map(i -> i % 5 == 0 ? 1 - i % 2 : i % 2).toArray();
        Choices choices = new Choices(List.of("a", "b"), truth, said, new double[400]);
        Figure figure = choices.figures().get(0);
        assertThat(figure).isEqualTo(choices.figures().get(0));
        assertThat(figure.value()).isEqualTo(0.8).isBetween(figure.low(), figure.high());
        // 1.96 * sqrt(0.8 * 0.2 / 400) = 0.039
        assertThat(figure.high() - figure.low()).isCloseTo(0.078, within(0.012));
    }

    @Test
    void readsQuotedCommasAndLineEnds() {
        assertThat(Csv.rows("a,b\r\n\"one, \"\"two\"\"\nthree\",x\n"))
                .containsExactly(List.of("a", "b"), List.of("one, \"two\"\nthree", "x"));
    }

    @Test
    void asksEveryLessonOnceAndNeverOneThatWasTaught() {
        List<Lesson> lessons = IntStream.range(0, 11)
                .mapToObj(i -> Lesson.of("text " + i, "label"))
                .toList();
        List<Fold> folds = Fold.cross(lessons, 3);
        assertThat(folds.stream().flatMap(fold -> fold.asked().stream())).containsExactlyInAnyOrderElementsOf(lessons);
        assertThat(folds).allSatisfy(fold -> {
            assertThat(fold.taught()).doesNotContainAnyElementsOf(fold.asked());
            assertThat(fold.taught().size() + fold.asked().size()).isEqualTo(11);
        });
    }

    @Test
    void mistypesSomeWordsAndKeepsTheirLetters() {
        String text = "Wonderful people, terrible delivery, another chair arrived broken yesterday";
        String mistyped = Slices.mistyped(text, 1);
        assertThat(mistyped).hasSameSizeAs(text).isNotEqualTo(text).isEqualTo(Slices.mistyped(text, 1));
        assertThat(mistyped.chars().sorted().toArray())
                .isEqualTo(text.chars().sorted().toArray());
    }

    private static Detections detections(boolean[] truth, double... probability) {
        boolean[] said = new boolean[truth.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = probability[i] >= 0.5;
        }
        return new Detections(truth, said, probability);
    }

    private static double value(Judged judged, String measure) {
        return judged.figures().stream()
                .filter(figure -> figure.name().equals(measure))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
