package dev.skein.language.tongue;

/** How much a feature counts before anything is learned. */
final class FeatureWorth {
    private FeatureWorth() {}

    /** Inverse document frequency, scaled to a mean square of 1 over the features that texts have. */
    static float[] rarity(SparseRows set) {
        float[] made = new float[set.known().length];
        for (int[] row : set.rows()) {
            for (int feature : row) {
                made[feature]++;
            }
        }
        double squares = 0;
        double total = 0;
        for (int i = 0; i < made.length; i++) {
            double texts = made[i];
            made[i] = (float) (StrictMath.log((1.0 + set.rows().length) / (1 + texts)) + 1);
            squares += texts * made[i] * made[i];
            total += texts;
        }
        float scale = (float) Math.sqrt(total / Math.max(1e-9, squares));
        for (int i = 0; i < made.length; i++) {
            made[i] *= scale;
        }
        return made;
    }

    /** Log of how much more often a feature stands in the texts of a label than in the others (Wang and Manning 2012). */
    static float[] ratio(SparseRows set, boolean[] is) {
        int size = set.known().length;
        double[] in = new double[size];
        double[] out = new double[size];
        double inTotal = size;
        double outTotal = size;
        for (int i = 0; i < is.length; i++) {
            for (int feature : set.rows()[i]) {
                (is[i] ? in : out)[feature]++;
            }
            inTotal += is[i] ? set.rows()[i].length : 0;
            outTotal += is[i] ? 0 : set.rows()[i].length;
        }
        float[] made = new float[size];
        for (int i = 0; i < size; i++) {
            made[i] = (float) StrictMath.log((in[i] + 1) / inTotal / ((out[i] + 1) / outTotal));
        }
        return made;
    }
}
