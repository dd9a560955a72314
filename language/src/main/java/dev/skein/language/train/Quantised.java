package dev.skein.language.train;

/** Weights to int8: each column has a scale of its own, the one in 5,000 largest cells are clipped. */
final class Quantised {
    private static final int CLIPPED_ONE_IN = 5_000;

    private Quantised() {}

    static float[] scales(float[] weights, int columns) {
        float[] scales = new float[columns];
        int rows = weights.length / columns;
        float[] sizes = new float[rows];
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                sizes[row] = Math.abs(weights[row * columns + column]);
            }
            java.util.Arrays.sort(sizes);
            float top = sizes[rows - 1 - rows / CLIPPED_ONE_IN];
            scales[column] = top == 0 ? 1 : top / Byte.MAX_VALUE;
        }
        return scales;
    }

    static byte[] cells(float[] weights, float[] scales) {
        byte[] cells = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            int step = Math.round(weights[i] / scales[i % scales.length]);
            cells[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, step));
        }
        return cells;
    }
}
