package dev.skein.language.train;

import dev.skein.language.StaticVectors;
import java.nio.ByteBuffer;
import java.util.Random;

/** Product codes of vectors (Jégou et al. 2011): k-means over each part of four numbers, in the file's layout. */
final class Codebook {
    private static final int TURNS = 10;
    private static final int PART = StaticVectors.PART;
    private static final int CODES = StaticVectors.CODES;

    private Codebook() {}

    /** The file of {@link StaticVectors} for vectors of every piece, row by row. */
    static byte[] file(float[] vectors, long seed) {
        int dims = StaticVectors.DIMS;
        int parts = dims / PART;
        int rows = vectors.length / dims - StaticVectors.FIRST_PIECE;
        int book = parts * CODES * PART;
        ByteBuffer file = ByteBuffer.allocate(book + parts * Float.BYTES + rows * parts);
        Random random = new Random(seed);
        for (int part = 0; part < parts; part++) {
            float[] points = new float[rows * PART];
            for (int row = 0; row < rows; row++) {
                int from = (row + StaticVectors.FIRST_PIECE) * dims + part * PART;
                System.arraycopy(vectors, from, points, row * PART, PART);
            }
            int[] codes = new int[rows];
            float[] centres = centres(points, codes, random);
            float scale = scale(centres);
            for (int i = 0; i < centres.length; i++) {
                file.put(part * CODES * PART + i, (byte) Math.round(centres[i] / scale));
            }
            file.putFloat(book + part * Float.BYTES, scale);
            for (int row = 0; row < rows; row++) {
                file.put(book + parts * Float.BYTES + row * parts + part, (byte) codes[row]);
            }
        }
        return file.array();
    }

    private static float scale(float[] centres) {
        float top = 1e-9f;
        for (float c : centres) {
            top = Math.max(top, Math.abs(c));
        }
        return top / Byte.MAX_VALUE;
    }

    private static float[] centres(float[] points, int[] codes, Random random) {
        float[] centres = new float[CODES * PART];
        for (int code = 0; code < CODES; code++) {
            System.arraycopy(points, random.nextInt(codes.length) * PART, centres, code * PART, PART);
        }
        for (int turn = 0; turn < TURNS; turn++) {
            float[] sums = new float[centres.length];
            int[] counts = new int[CODES];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = nearest(points, row * PART, centres);
                counts[codes[row]]++;
                for (int i = 0; i < PART; i++) {
                    sums[codes[row] * PART + i] += points[row * PART + i];
                }
            }
            for (int i = 0; i < centres.length; i++) {
                if (counts[i / PART] > 0 && turn < TURNS - 1) {
                    centres[i] = sums[i] / counts[i / PART];
                }
            }
        }
        return centres;
    }

    private static int nearest(float[] points, int at, float[] centres) {
        int best = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int code = 0; code < CODES; code++) {
            float far = 0;
            for (int i = 0; i < PART; i++) {
                float d = points[at + i] - centres[code * PART + i];
                far += d * d;
            }
            if (far < least) {
                least = far;
                best = code;
            }
        }
        return best;
    }
}
