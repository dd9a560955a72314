package dev.skein.language.train;

import java.util.Random;

/**
 * Makes a vector per word piece whose mean over a text points where the sentence model's vector of that text points:
 * begun from the model's vectors of single pieces (Model2Vec), then fitted on texts by cosine (as in Reimers and
 * Gurevych 2020, with a bag for a student). Single-threaded and seeded.
 */
final class Distiller {
    private static final int TURNS = 30;
    private static final int EPOCHS = 6;
    private static final float RATE = 0.05f;
    private static final float TINY = 1e-8f;

    private final int dims;
    private final int wide;
    private final float[] axes;
    private final float[] vectors;
    private final Random random;

    /**
     * @param pieces the sentence model's vector of each piece alone
     * @param sentences its vectors of texts, which say what directions matter
     */
    Distiller(float[][] pieces, float[][] sentences, int dims, long seed) {
        this.dims = dims;
        wide = pieces[0].length;
        random = new Random(seed);
        axes = axes(sentences);
        vectors = new float[pieces.length * dims];
        for (int row = 0; row < pieces.length; row++) {
            // The vocabulary is in order of frequency: rarer pieces say more (Zipf weights, as Model2Vec).
            float weight = (float) (StrictMath.log(2 + row) / 10);
            float[] seen = seen(pieces[row]);
            for (int d = 0; d < dims; d++) {
                vectors[row * dims + d] = seen[d] * weight;
            }
        }
    }

    /** Vectors of the pieces, row by row. */
    float[] vectors() {
        return vectors.clone();
    }

    /** The main directions of the sentences, by orthogonal iteration. */
    private float[] axes(float[][] sentences) {
        double[] spread = new double[wide * wide];
        for (int s = 0; s < sentences.length; s += Math.max(1, sentences.length / 20_000)) {
            float[] x = sentences[s];
            for (int i = 0; i < wide; i++) {
                for (int j = 0; j < wide; j++) {
                    spread[i * wide + j] += x[i] * x[j];
                }
            }
        }
        double[] found = new double[dims * wide];
        for (int i = 0; i < found.length; i++) {
            found[i] = random.nextGaussian();
        }
        for (int turn = 0; turn < TURNS; turn++) {
            double[] turned = new double[found.length];
            for (int d = 0; d < dims; d++) {
                for (int i = 0; i < wide; i++) {
                    double sum = 0;
                    for (int j = 0; j < wide; j++) {
                        sum += spread[i * wide + j] * found[d * wide + j];
                    }
                    turned[d * wide + i] = sum;
                }
            }
            upright(turned);
            found = turned;
        }
        float[] made = new float[found.length];
        for (int i = 0; i < made.length; i++) {
            made[i] = (float) found[i];
        }
        return made;
    }

    /** Gram-Schmidt, row by row. */
    private void upright(double[] rows) {
        for (int d = 0; d < dims; d++) {
            for (int e = 0; e < d; e++) {
                double along = 0;
                for (int i = 0; i < wide; i++) {
                    along += rows[d * wide + i] * rows[e * wide + i];
                }
                for (int i = 0; i < wide; i++) {
                    rows[d * wide + i] -= along * rows[e * wide + i];
                }
            }
            double square = 0;
            for (int i = 0; i < wide; i++) {
                square += rows[d * wide + i] * rows[d * wide + i];
            }
            double length = Math.sqrt(Math.max(1e-30, square));
            for (int i = 0; i < wide; i++) {
                rows[d * wide + i] /= length;
            }
        }
    }

    private float[] seen(float[] x) {
        float[] made = new float[dims];
        for (int d = 0; d < dims; d++) {
            float sum = 0;
            for (int i = 0; i < wide; i++) {
                sum += axes[d * wide + i] * x[i];
            }
            made[d] = sum;
        }
        return made;
    }

    /** Fits to texts; returns the mean cosine of the last round. */
    double fit(int[][] texts, float[][] sentences) {
        float[][] goals = new float[texts.length][];
        int[] order = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            goals[i] = seen(sentences[i]);
            scale(goals[i], 1 / length(goals[i]));
            order[i] = i;
        }
        float[] squares = new float[vectors.length / dims];
        double sum = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            sum = 0;
            float rate = RATE * (1 - epoch / (float) EPOCHS);
            for (int i : order) {
                sum += texts[i].length == 0 ? 0 : step(texts[i], goals[i], squares, rate);
            }
        }
        return sum / texts.length;
    }

    private double step(int[] pieces, float[] goal, float[] squares, float rate) {
        float[] mean = new float[dims];
        for (int piece : pieces) {
            for (int d = 0; d < dims; d++) {
                mean[d] += vectors[piece * dims + d];
            }
        }
        float length = length(mean);
        float cosine = 0;
        for (int d = 0; d < dims; d++) {
            cosine += mean[d] / length * goal[d];
        }
        float square = 0;
        float[] back = new float[dims];
        for (int d = 0; d < dims; d++) {
            back[d] = (goal[d] - cosine * mean[d] / length) / length;
            square += back[d] * back[d];
        }
        square /= dims;
        for (int piece : pieces) {
            squares[piece] += square;
            float pace = rate / (float) Math.sqrt(squares[piece] + TINY);
            for (int d = 0; d < dims; d++) {
                vectors[piece * dims + d] += pace * back[d];
            }
        }
        return cosine;
    }

    private static float length(float[] x) {
        float square = 0;
        for (float v : x) {
            square += v * v;
        }
        return (float) Math.sqrt(Math.max(1e-12f, square));
    }

    private static void scale(float[] x, float by) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= by;
        }
    }
}
