package dev.skein.language.train.uss;

/** Least squares with a penalty (Hoerl and Kennard 1970), from sums over parts of the data, so that parts can be left out. */
final class Ridge {
    private final int width;
    private final int targets;

    /** Upper triangle of the products of features, row after row. */
    final double[] products;

    final double[] sums;

    Ridge(int width, int targets) {
        this.width = width;
        this.targets = targets;
        products = new double[width * width];
        sums = new double[width * targets];
    }

    void add(float[] row, double[] target) {
        for (int i = 0; i < width; i++) {
            double x = row[i];
            if (x == 0) {
                continue;
            }
            int at = i * width;
            for (int j = i; j < width; j++) {
                products[at + j] += x * row[j];
            }
            for (int t = 0; t < targets; t++) {
                sums[i * targets + t] += x * target[t];
            }
        }
    }

    void add(Ridge other, double sign) {
        for (int i = 0; i < products.length; i++) {
            products[i] += sign * other.products[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * other.sums[i];
        }
    }

    /** Weights, feature by feature, that fit what was added; the penalty spares the last feature, the constant. */
    double[] solve(double penalty) {
        double[] root = factor(penalty);
        double[] solved = new double[width * targets];
        for (int t = 0; t < targets; t++) {
            double[] y = new double[width];
            for (int i = 0; i < width; i++) {
                y[i] = sums[i * targets + t];
            }
            for (int i = 0; i < width; i++) {
                y[i] /= root[i * width + i];
                for (int j = i + 1; j < width; j++) {
                    y[j] -= root[i * width + j] * y[i];
                }
            }
            for (int i = width - 1; i >= 0; i--) {
                double sum = y[i];
                for (int j = i + 1; j < width; j++) {
                    sum -= root[i * width + j] * y[j];
                }
                y[i] = sum / root[i * width + i];
                solved[i * targets + t] = y[i];
            }
        }
        return solved;
    }

    /** Cholesky: the upper triangle whose square is the products and the penalty. */
    private double[] factor(double penalty) {
        double[] root = products.clone();
        for (int i = 0; i < width; i++) {
            root[i * width + i] += i == width - 1 ? 1e-6 : penalty;
        }
        for (int k = 0; k < width; k++) {
            double pivot = Math.sqrt(Math.max(1e-12, root[k * width + k]));
            root[k * width + k] = pivot;
            for (int j = k + 1; j < width; j++) {
                root[k * width + j] /= pivot;
            }
            for (int i = k + 1; i < width; i++) {
                double left = root[k * width + i];
                if (left != 0) {
                    for (int j = i; j < width; j++) {
                        root[i * width + j] -= left * root[k * width + j];
                    }
                }
            }
        }
        return root;
    }

    double[] predict(double[] weights, float[] row) {
        double[] made = new double[targets];
        for (int i = 0; i < width; i++) {
            if (row[i] != 0) {
                for (int t = 0; t < targets; t++) {
                    made[t] += row[i] * weights[i * targets + t];
                }
            }
        }
        return made;
    }
}
