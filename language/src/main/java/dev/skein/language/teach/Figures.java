package dev.skein.language.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a model makes of labelled texts that it has not seen. In-scope accuracy counts a text called out of scope as wrong
 * (Larson et al. 2019); recall of out of scope is 0 where there are no such texts.
 *
 * @param inside texts in scope
 * @param outside texts out of scope
 * @param accuracy of the likeliest label over texts in scope, whether or not they were called out of scope
 * @param inScopeAccuracy the same, where one called out of scope is wrong
 * @param macroF1 mean over the labels; where several may hold, of what is present
 * @param calibrationError expected, of the likeliest label over texts in scope, in 15 bins (Guo et al. 2017)
 * @param outOfScopeRecall of those out of scope, the part called so
 */
public record Figures(
        int inside,
        int outside,
        double accuracy,
        double inScopeAccuracy,
        double macroF1,
        double calibrationError,
        double outOfScopeRecall) {
    private static final int BINS = 15;

    /** What was said of one text, and what is so: places of labels, none where out of scope. */
    record Line(Tier.Verdict said, List<Integer> truth, List<Integer> present) {
        /** The same in the places of other labels; a label that is not among them is told with probability 0. */
        Line in(List<String> own, List<String> others, Example example) {
            double[] p = new double[others.size()];
            for (int label = 0; label < p.length; label++) {
                int at = own.indexOf(others.get(label));
                p[label] = at < 0 ? 0 : said.labels()[at];
            }
            return new Line(
                    new Tier.Verdict(p, said.outside(), said.isOutside()),
                    example.labels().stream().map(others::indexOf).toList(),
                    present.stream()
                            .map(at -> others.indexOf(own.get(at)))
                            .filter(at -> at >= 0)
                            .toList());
        }
    }

    static Figures of(List<Line> lines, int labels) {
        int[][] counts = new int[labels][3];
        List<double[]> bins = new ArrayList<>();
        int inside = 0;
        int right = 0;
        int rightAndTold = 0;
        int caught = 0;
        for (Line line : lines) {
            int best = line.said().best();
            boolean hit = line.truth().contains(best);
            if (line.truth().isEmpty()) {
                caught += line.said().isOutside() ? 1 : 0;
            } else {
                inside++;
                right += hit ? 1 : 0;
                rightAndTold += hit && !line.said().isOutside() ? 1 : 0;
                bins.add(new double[] {line.said().labels()[best], hit ? 1 : 0});
            }
            line.truth().forEach(label -> counts[label][0]++);
            line.present().forEach(label -> counts[label][1]++);
            line.present().stream().filter(line.truth()::contains).forEach(label -> counts[label][2]++);
        }
        int outside = lines.size() - inside;
        return new Figures(
                inside,
                outside,
                right / (double) Math.max(1, inside),
                rightAndTold / (double) Math.max(1, inside),
                macroF1(counts),
                calibrationError(bins),
                caught / (double) Math.max(1, outside));
    }

    private static double macroF1(int[][] counts) {
        double sum = 0;
        int labels = 0;
        for (int[] count : counts) {
            if (count[0] > 0) {
                labels++;
                sum += 2.0 * count[2] / (count[0] + count[1]);
            }
        }
        return labels == 0 ? 0 : sum / labels;
    }

    private static double calibrationError(List<double[]> told) {
        double[] off = new double[BINS];
        for (double[] line : told) {
            off[Math.min(BINS - 1, (int) (line[0] * BINS))] += line[0] - line[1];
        }
        double sum = 0;
        for (double bin : off) {
            sum += Math.abs(bin);
        }
        return sum / Math.max(1, told.size());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "accuracy %.4f, in-scope %.4f, macro-F1 %.4f, ECE %.4f (n %d), out-of-scope recall %.4f (n %d)",
                accuracy,
                inScopeAccuracy,
                macroF1,
                calibrationError,
                inside,
                outOfScopeRecall,
                outside);
    }
}
