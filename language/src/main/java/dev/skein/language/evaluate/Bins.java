package dev.skein.language.evaluate;

/** Expected calibration error over {@value #COUNT} bins of equal width (Guo et al. 2017). */
final class Bins {
    static final int COUNT = 15;

    private final double[] sum = new double[COUNT];
    private final int[] hits = new int[COUNT];
    private int all;

    void add(double probability, boolean hit) {
        int bin = Math.min(COUNT - 1, (int) (probability * COUNT));
        sum[bin] += probability;
        hits[bin] += hit ? 1 : 0;
        all++;
    }

    /** The mean distance between what was promised and what came true, weighed by how often it was promised. */
    double error() {
        double error = 0;
        for (int bin = 0; bin < COUNT; bin++) {
            error += Math.abs(sum[bin] - hits[bin]);
        }
        return all == 0 ? 0 : error / all;
    }
}
