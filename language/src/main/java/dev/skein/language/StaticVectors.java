package dev.skein.language;

import java.util.Arrays;

/**
 * A vector for each word piece, distilled from the sentence model, as product codes (Jégou et al. 2011): each four
 * numbers are one of 256 that the codebook lists. The mean over a text stands in for the sentence model at a thousandth
 * of its cost. Immutable.
 */
public final class StaticVectors {
    /** Numbers of one vector. */
    public static final int DIMS = 128;

    /** Numbers one code stands for. */
    public static final int PART = 4;

    /** Choices of one code. */
    public static final int CODES = 256;

    /** Pieces before this one are place-holders and marks: they have no vector, and no codes in the file. */
    public static final int FIRST_PIECE = 999;

    private static final int PARTS = DIMS / PART;
    private static final int BOOK = PARTS * CODES * PART;

    private final byte[] file;
    private final float[] book;

    private StaticVectors(byte[] file) {
        if (file.length <= BOOK + PARTS * Float.BYTES || (file.length - BOOK - PARTS * Float.BYTES) % PARTS != 0) {
            throw new IllegalArgumentException("vectors: " + file.length + " bytes is no table of this version");
        }
        this.file = file;
        book = new float[BOOK];
        java.nio.ByteBuffer scales = java.nio.ByteBuffer.wrap(file, BOOK, PARTS * Float.BYTES);
        for (int part = 0; part < PARTS; part++) {
            float scale = scales.getFloat();
            for (int i = 0; i < CODES * PART; i++) {
                book[part * CODES * PART + i] = file[part * CODES * PART + i] * scale;
            }
        }
    }

    /** The vectors that ship. */
    public static StaticVectors shipped() {
        return read(Shipped.bytes("vectors-1.codes"));
    }

    /** Reads a file: the codebook in int8, a scale (float) for each part, the codes of each piece. */
    public static StaticVectors read(byte[] file) {
        return new StaticVectors(file);
    }

    /** Adds the vector of a piece into {@code sum}; a mark adds nothing. */
    public void add(int piece, float[] sum) {
        if (piece < FIRST_PIECE) {
            return;
        }
        int codes = BOOK + PARTS * Float.BYTES + (piece - FIRST_PIECE) * PARTS;
        for (int part = 0; part < PARTS; part++) {
            int from = (part * CODES + (file[codes + part] & 0xff)) * PART;
            int to = part * PART;
            sum[to] += book[from];
            sum[to + 1] += book[from + 1];
            sum[to + 2] += book[from + 2];
            sum[to + 3] += book[from + 3];
        }
    }

    /** The direction of a text: the sum over its pieces, scaled to length 1; zero where it has none. */
    void direction(Pieces pieces, float[] out) {
        Arrays.fill(out, 0);
        for (int i = 0; i < pieces.count; i++) {
            add(pieces.ids[i], out);
        }
        float square = 0;
        for (float x : out) {
            square += x * x;
        }
        float length = (float) Math.sqrt(Math.max(1e-12f, square));
        for (int d = 0; d < DIMS; d++) {
            out[d] /= length;
        }
    }
}
