package dev.skein.language.teach;

/**
 * Logistic regression of yes or no on a handful of numbers, fitted by Newton's method on standardised inputs.
 *
 * @param centres of the inputs
 * @param scales of the inputs
 * @param weights of the inputs, then the bias
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares them
record Logistic(double[] centres, double[] scales, double[] weights) {
    private static final int STEPS = 25;
    private static final double RIDGE = 1e-3;

    /**
     * @param importance of each example; 0 leaves it out
     */
    static Logistic fit(double[][] x, boolean[] yes, double[] importance) {
        int dims = x[0].length;
        double[] centres = new double[dims];
        double[] scales = new double[dims];
        double total = 0;
        for (double w : importance) {
            total += w;
        }
        for (int d = 0; d < dims; d++) {
            for (int i = 0; i < x.length; i++) {
                centres[d] += importance[i] * x[i][d] / total;
            }
            double square = 0;
            for (int i = 0; i < x.length; i++) {
                double off = x[i][d] - centres[d];
                square += importance[i] * off * off / total;
            }
            scales[d] = Math.sqrt(square) + 1e-9;
        }
        Logistic made = new Logistic(centres, scales, new double[dims + 1]);
        for (int step = 0; step < STEPS; step++) {
            made.newton(x, yes, importance, total);
        }
        return made;
    }

    private void newton(double[][] x, boolean[] yes, double[] importance, double total) {
        int size = weights.length;
        double[] gradient = new double[size];
        double[][] curve = new double[size][size];
        for (int i = 0; i < x.length; i++) {
            if (importance[i] > 0) {
                double[] s = standard(x[i]);
                double p = sigmoid(dot(s));
                double error = importance[i] / total * (p - (yes[i] ? 1 : 0));
                double bend = importance[i] / total * Math.max(1e-6, p * (1 - p));
                for (int a = 0; a < size; a++) {
                    gradient[a] += error * s[a];
                    for (int b = 0; b < size; b++) {
                        curve[a][b] += bend * s[a] * s[b];
                    }
                }
            }
        }
        for (int a = 0; a < size; a++) {
            double ridge = a < size - 1 ? RIDGE : RIDGE / 100;
            gradient[a] += ridge * weights[a];
            curve[a][a] += ridge;
        }
        double[] move = solved(curve, gradient);
        for (int a = 0; a < size; a++) {
            weights[a] -= Math.max(-2, Math.min(2, move[a]));
        }
    }

    private double[] standard(double[] x) {
        double[] made = new double[weights.length];
        for (int d = 0; d < x.length; d++) {
            made[d] = (x[d] - centres[d]) / scales[d];
        }
        made[x.length] = 1;
        return made;
    }

    private double dot(double[] standard) {
        double sum = 0;
        for (int d = 0; d < standard.length; d++) {
            sum += weights[d] * standard[d];
        }
        return sum;
    }

    /** Gauss-Jordan; the matrix is positive definite, so it needs no pivot. */
    private static double[] solved(double[][] a, double[] b) {
        int size = b.length;
        double[] x = b.clone();
        for (int i = 0; i < size; i++) {
            double pivot = a[i][i];
            for (int row = 0; row < size; row++) {
                if (row != i) {
                    double times = a[row][i] / pivot;
                    for (int column = i; column < size; column++) {
                        a[row][column] -= times * a[i][column];
                    }
                    x[row] -= times * x[i];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            x[i] /= a[i][i];
        }
        return x;
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** Probability of yes. */
    double probability(double[] x) {
        return sigmoid(dot(standard(x)));
    }
}
