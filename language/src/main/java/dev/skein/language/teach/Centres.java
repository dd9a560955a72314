package dev.skein.language.teach;

import java.util.Arrays;

/**
 * The middle of each label's examples in a dense lens, and how far a text is from the nearest: a text far from all of
 * them is out of scope. Lengths are 1, so the nearest has the largest cosine.
 *
 * @param vectors one for each label, of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares centres
record Centres(float[][] vectors) {
    static Centres of(float[][] x, Targets targets, int labels, int[] chosen) {
        float[][] sums = new float[labels][x[chosen[0]].length];
        for (int at : chosen) {
            for (int label = 0; label < labels; label++) {
                float share = targets.rows()[at][label];
                for (int d = 0; share > 0 && d < x[at].length; d++) {
                    sums[label][d] += share * x[at][d];
                }
            }
        }
        for (float[] sum : sums) {
            float length = (float) Math.sqrt(Math.max(1e-12f, Numbers.dot(sum, sum)));
            for (int d = 0; d < sum.length; d++) {
                sum[d] /= length;
            }
        }
        return new Centres(sums);
    }

    /** The largest cosine, and the second largest. */
    double[] nearest(float[] x) {
        double[] best = new double[2];
        Arrays.fill(best, -1);
        for (float[] vector : vectors) {
            double cosine = Numbers.dot(vector, x);
            if (cosine > best[0]) {
                best[1] = best[0];
                best[0] = cosine;
            } else if (cosine > best[1]) {
                best[1] = cosine;
            }
        }
        return best;
    }
}
