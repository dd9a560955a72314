package dev.skein.language.evaluate;

import dev.skein.language.train.PublicSet;
import dev.skein.language.train.SharedData;
import dev.skein.learn.empathy.Mechanisms;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures the three mechanisms of empathy on EPITOME's pairs, presence against absence. The set is for measuring only:
 * nothing was learned from it or tuned on it.
 */
public final class MeasureMechanisms {
    private static final List<String> NAMES = List.of("reaction", "interpretation", "exploration");
    private static final List<String> FILES =
            List.of("emotional-reactions.csv.gz", "interpretations.csv.gz", "explorations.csv.gz");
    private static final int SAID = 2;
    private static final int REPLY = 3;
    private static final int LEVEL = 4;

    private MeasureMechanisms() {}

    public static void main(String[] args) {
        SharedData shared = SharedData.orFail();
        for (int i = 0; i < NAMES.size(); i++) {
            List<List<String>> rows = Csv.rows(String.join("\n", shared.lines(PublicSet.EPITOME, FILES.get(i))));
            print(NAMES.get(i), rows.subList(1, rows.size()));
        }
    }

    private static void print(String name, List<List<String>> rows) {
        double[] probability = new double[rows.size()];
        boolean[] present = new boolean[rows.size()];
        for (int r = 0; r < probability.length; r++) {
            List<String> row = rows.get(r);
            probability[r] =
                    Mechanisms.of(row.get(SAID), row.get(REPLY)).byName().getOrDefault(name, 0.0);
            present[r] = !row.get(LEVEL).equals("0");
        }
        boolean[] said = new boolean[present.length];
        for (int r = 0; r < said.length; r++) {
            said[r] = probability[r] >= 0.5;
        }
        int[] all = IntStream.range(0, probability.length).toArray();
        new Detections(present, said, probability)
                .measures().stream()
                        .filter(m -> m.name().equals("AUROC"))
                        .map(m -> Resample.figure(m, all))
                        .forEach(f -> System.out.printf(
                                Locale.ROOT,
                                "%s: AUROC %.3f (%.3f to %.3f) on %d pairs%n",
                                name,
                                f.value(),
                                f.low(),
                                f.high(),
                                probability.length));
    }
}
