package dev.skein.language.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A bag of row vectors with one linear layer per task (Joulin et al. 2017), trained together so that tasks share what
 * words mean, with Adagrad (Duchi et al. 2011). Because it is linear it folds into a table of logits per row.
 * Single-threaded and seeded: the same samples and seed give the same bytes.
 */
final class Bag {
    private static final float DROPPED = 0.15f;
    private static final float TINY = 1e-8f;

    private final int dims;
    private final float power;
    private final float[] vectors;
    private final float[] squares;
    private final float[][] layers;
    private final float[][] layerSquares;
    private final float[][] biases;
    private final boolean[] exclusive;
    private final Random random;

    /**
     * @param start a vector for each row to begin with; its length says how many dimensions there are
     * @param sizes labels of each task
     * @param exclusive whether a task's labels exclude one another
     */
    Bag(float[] start, int dims, float power, int[] sizes, boolean[] exclusive, long seed) {
        this.dims = dims;
        this.power = power;
        this.exclusive = exclusive.clone();
        vectors = start.clone();
        squares = new float[start.length / dims];
        random = new Random(seed);
        layers = new float[sizes.length][];
        layerSquares = new float[sizes.length][];
        biases = new float[sizes.length][];
        for (int task = 0; task < sizes.length; task++) {
            layers[task] = new float[sizes[task] * dims];
            layerSquares[task] = new float[sizes[task] * dims];
            biases[task] = new float[sizes[task]];
            for (int i = 0; i < layers[task].length; i++) {
                layers[task][i] = (float) (random.nextGaussian() / Math.sqrt(dims));
            }
        }
    }

    /** Small chance vectors, where nothing is known of the words. */
    static float[] chance(int rows, int dims, long seed) {
        Random random = new Random(seed);
        float[] made = new float[rows * dims];
        for (int i = 0; i < made.length; i++) {
            made[i] = (float) (random.nextGaussian() * 0.1 / Math.sqrt(dims));
        }
        return made;
    }

    void train(List<Sample> samples, int epochs, float rate, float layerRate) {
        List<Sample> order = new ArrayList<>(samples);
        float[] mean = new float[dims];
        float[] back = new float[dims];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            float slowing = 1 - epoch / (float) epochs;
            for (Sample sample : order) {
                step(sample, mean, back, rate * slowing, layerRate * slowing);
            }
        }
    }

    double[] logits(Sample sample) {
        float[] mean = new float[dims];
        mean(sample, mean, null);
        return logits(sample.task(), mean);
    }

    /** The logit that each row adds to each label of a task, row by row; and the biases. */
    float[] folded(int task) {
        int size = biases[task].length;
        int rows = squares.length;
        float[] table = new float[rows * size];
        for (int row = 0; row < rows; row++) {
            for (int label = 0; label < size; label++) {
                float sum = 0;
                for (int d = 0; d < dims; d++) {
                    sum += vectors[row * dims + d] * layers[task][label * dims + d];
                }
                table[row * size + label] = sum;
            }
        }
        return table;
    }

    float[] biases(int task) {
        return biases[task].clone();
    }

    private float share(int pieces) {
        return (float) (1 / StrictMath.pow(Math.max(1, pieces), power));
    }

    private void mean(Sample sample, float[] mean, boolean @org.jspecify.annotations.Nullable [] dropped) {
        java.util.Arrays.fill(mean, 0);
        int[] rows = sample.rows();
        for (int i = 0; i < rows.length; i++) {
            if (dropped == null || !dropped[i]) {
                int at = rows[i] * dims;
                for (int d = 0; d < dims; d++) {
                    mean[d] += vectors[at + d];
                }
            }
        }
        float share = share(sample.pieces());
        for (int d = 0; d < dims; d++) {
            mean[d] *= share;
        }
    }

    private double[] logits(int task, float[] mean) {
        double[] logits = new double[biases[task].length];
        for (int label = 0; label < logits.length; label++) {
            float sum = biases[task][label];
            for (int d = 0; d < dims; d++) {
                sum += mean[d] * layers[task][label * dims + d];
            }
            logits[label] = sum;
        }
        return logits;
    }

    private void step(Sample sample, float[] mean, float[] back, float rate, float layerRate) {
        int[] rows = sample.rows();
        boolean[] dropped = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            dropped[i] = random.nextFloat() < DROPPED;
        }
        mean(sample, mean, dropped);
        int task = sample.task();
        double[] p = logits(task, mean);
        if (exclusive[task]) {
            Maths.softmax(p);
        } else {
            for (int label = 0; label < p.length; label++) {
                p[label] = Maths.sigmoid(p[label]);
            }
        }
        java.util.Arrays.fill(back, 0);
        for (int label = 0; label < p.length; label++) {
            float error = (float) (sample.targets()[label] - p[label]) * sample.weight();
            learn(task, label, error, mean, back, layerRate);
        }
        spread(sample, dropped, back, rate);
    }

    private void learn(int task, int label, float error, float[] mean, float[] back, float rate) {
        float[] layer = layers[task];
        float[] seen = layerSquares[task];
        biases[task][label] += rate * 0.1f * error;
        for (int d = 0; d < dims; d++) {
            int at = label * dims + d;
            back[d] += error * layer[at];
            float gradient = error * mean[d];
            seen[at] += gradient * gradient;
            layer[at] += rate * gradient / (float) Math.sqrt(seen[at] + TINY);
        }
    }

    private void spread(Sample sample, boolean[] dropped, float[] back, float rate) {
        float share = share(sample.pieces());
        float square = 0;
        for (int d = 0; d < dims; d++) {
            back[d] *= share;
            square += back[d] * back[d];
        }
        square /= dims;
        int[] rows = sample.rows();
        for (int i = 0; i < rows.length; i++) {
            if (!dropped[i]) {
                squares[rows[i]] += square;
                float pace = rate / (float) Math.sqrt(squares[rows[i]] + TINY);
                int at = rows[i] * dims;
                for (int d = 0; d < dims; d++) {
                    vectors[at + d] += pace * back[d];
                }
            }
        }
    }
}
