package dev.skein.learn.empathy;

/**
 * A mean over many texts that an instrument read, put right with a few that people labelled: prediction-powered
 * inference (Angelopoulos, Bates, Fannjiang, Jordan and Zrnic, Science 382, 2023), with the weight of the instrument
 * chosen as in PPI++ (Angelopoulos, Duchi and Zrnic, 2023), so that a poor instrument costs nothing. The interval holds
 * however wrong the instrument is, if the labelled texts are a random sample of the same kind; it is the normal one and
 * wants some thirty of them.
 */
public final class PredictionPowered {
    /** Normal quantile of a 95 % interval. */
    private static final double QUANTILE = 1.959964;

    private static final int LABELLED_MIN = 2;

    private PredictionPowered() {}

    /**
     * An estimate with its 95 % interval.
     *
     * @param value the estimate
     * @param low lower end
     * @param high upper end
     * @param labelled how many texts people labelled
     * @param read how many others only the instrument read
     * @param weight how much the instrument was relied on, 0 (not at all) to 1
     */
    public record Estimate(double value, double low, double high, int labelled, int read, double weight) {}

    /**
     * The mean of what people would say of all texts.
     *
     * @param truth people's labels
     * @param predicted the instrument's values on those same texts, in the same order
     * @param rest the instrument's values on texts without a label; may be empty
     * @throws IllegalArgumentException for fewer than two labels or lists of different length
     */
    public static Estimate mean(double[] truth, double[] predicted, double[] rest) {
        check(truth, predicted);
        return mean(truth, predicted, rest, weight(truth, predicted, rest));
    }

    private static Estimate mean(double[] truth, double[] predicted, double[] rest, double weight) {
        double value = average(truth);
        double[] residual = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            residual[i] = truth[i] - weight * predicted[i];
        }
        double variance = variance(residual) / truth.length;
        if (rest.length > 0) {
            value = weight * average(rest) + average(residual);
            variance += weight * weight * variance(rest) / rest.length;
        }
        double half = QUANTILE * StrictMath.sqrt(variance);
        return new Estimate(value, value - half, value + half, truth.length, rest.length, weight);
    }

    /**
     * A share such as "of the openings, how many were acknowledged": the mean of {@code part} over the mean of
     * {@code whole}, each put right, with the interval of the linearised ratio.
     *
     * @throws IllegalArgumentException as {@link #mean}, and where nothing of the whole was found
     */
    public static Estimate ratio(Pairs part, Pairs whole) {
        check(part.truth, part.predicted);
        check(whole.truth, whole.predicted);
        if (average(whole.truth) <= 0) {
            throw new IllegalArgumentException("nothing to take a share of (expected: at least one labelled yes)");
        }
        Pairs first = line(part, whole, average(part.truth) / average(whole.truth));
        double weight = weight(first.truth, first.predicted, first.rest);
        double of = mean(whole.truth, whole.predicted, whole.rest, weight).value();
        double value = mean(part.truth, part.predicted, part.rest, weight).value() / of;
        Pairs line = line(part, whole, value);
        Estimate off = mean(line.truth, line.predicted, line.rest, weight);
        double half = (off.high() - off.low()) / 2 / of;
        return new Estimate(value, value - half, value + half, off.labelled(), off.read(), weight);
    }

    private static Pairs line(Pairs part, Pairs whole, double times) {
        return new Pairs(
                minus(part.truth, whole.truth, times),
                minus(part.predicted, whole.predicted, times),
                minus(part.rest, whole.rest, times));
    }

    /** What people and the instrument said of one thing; see {@link #mean}. */
    public static final class Pairs {
        private final double[] truth;
        private final double[] predicted;
        private final double[] rest;

        /** Labels, the readings of the same texts in the same order, and the readings of the others. */
        public Pairs(double[] truth, double[] predicted, double[] rest) {
            this.truth = truth.clone();
            this.predicted = predicted.clone();
            this.rest = rest.clone();
        }
    }

    private static double[] minus(double[] part, double[] whole, double times) {
        double[] made = new double[part.length];
        for (int i = 0; i < part.length; i++) {
            made[i] = part[i] - times * whole[i];
        }
        return made;
    }

    private static void check(double[] truth, double[] predicted) {
        if (truth.length < LABELLED_MIN || truth.length != predicted.length) {
            throw new IllegalArgumentException(truth.length + " labels for " + predicted.length
                    + " readings (expected: as many, and at least " + LABELLED_MIN + ")");
        }
    }

    /** The weight that makes the interval smallest, kept within 0 and 1. */
    private static double weight(double[] truth, double[] predicted, double[] rest) {
        if (rest.length == 0) {
            return 0;
        }
        double spread = variance(predicted);
        if (spread == 0) {
            return 0;
        }
        double together = covariance(truth, predicted);
        double best = together / ((1 + truth.length / (double) rest.length) * spread);
        return Math.max(0, Math.min(1, best));
    }

    private static double average(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        return values.length < 2 ? 0 : covariance(values, values);
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = average(a);
        double meanB = average(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1);
    }
}
