package dev.skein.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A trained head folded into a table: each row of {@link Features} gives its share of every label's logit, in int8.
 * Temperature is already in the scales. A head is two files, so that each stays under a megabyte: {@code NAME.tokens}
 * (this header and the rows of the pieces) and {@code NAME.pairs} (the rows of the pairs).
 *
 * @param name of the task and its version, {@code emotion-1}
 * @param labels in the order of the columns
 * @param exclusive whether exactly one label holds (softmax) or any number (a sigmoid each)
 * @param power a text of n pieces divides the sum of its rows by n to this power
 * @param scales what one step of int8 is worth, per label
 * @param biases logit of a text that says nothing, per label
 * @param present the probability from which a label counts as present, chosen on development data
 * @param tokens rows of pieces, row by row
 * @param pairs rows of pairs, row by row; none at all where the head reads no pairs, which is cheaper
 */
@SuppressWarnings("ArrayRecordComponent") // tables are arrays for speed; nobody compares heads
public record Head(
        String name,
        List<String> labels,
        boolean exclusive,
        float power,
        float[] scales,
        float[] biases,
        float[] present,
        byte[] tokens,
        byte[] pairs) {
    private static final int MAGIC = 0x534b4831;

    /** Reads the head that ships under this name. */
    static Head shipped(String name) {
        return read(Shipped.bytes(name + ".tokens"), Shipped.bytes(name + ".pairs"));
    }

    /** Reads the two files; anything else than what {@link #write} made is refused ({@link IllegalArgumentException}). */
    public static Head read(byte[] tokensFile, byte[] pairsFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(tokensFile))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("head: not a head of this version");
            }
            String name = in.readUTF();
            boolean exclusive = in.readBoolean();
            float power = in.readFloat();
            int size = in.readUnsignedShort();
            List<String> labels = new ArrayList<>(size);
            float[][] columns = new float[3][size];
            for (int label = 0; label < size; label++) {
                labels.add(in.readUTF());
                for (float[] column : columns) {
                    column[label] = in.readFloat();
                }
            }
            byte[] tokens = in.readAllBytes();
            if (tokens.length % size != 0 || pairsFile.length % size != 0) {
                throw new IllegalArgumentException(name + ": " + tokens.length + " and " + pairsFile.length
                        + " bytes (expected: multiples of " + size + ", one for each label)");
            }
            return new Head(
                    name, List.copyOf(labels), exclusive, power, columns[0], columns[1], columns[2], tokens, pairsFile);
        } catch (IOException e) {
            throw new UncheckedIOException("head: ends too early", e);
        }
    }

    /** Logits of a text from the rows that {@link TextRows} gives; for trainers and evaluators. */
    public double[] logits(int[] rows) {
        int size = labels.size();
        double share = 1 / StrictMath.pow(Math.max(1, rows.length / 2), power);
        double[] made = new double[size];
        for (int label = 0; label < size; label++) {
            int sum = 0;
            for (int row : rows) {
                int at = row * size + label;
                if (at < tokens.length) {
                    sum += tokens[at];
                } else if (pairs.length > 0) {
                    sum += pairs[at - tokens.length];
                }
            }
            made[label] = biases[label] + sum * scales[label] * share;
        }
        return made;
    }

    /** First digits of the SHA-256 of both files. */
    public String hash() {
        ByteArrayOutputStream tokensFile = new ByteArrayOutputStream(tokens.length + 4096);
        try {
            write(tokensFile);
        } catch (IOException e) {
            throw new UncheckedIOException("head: written to memory", e);
        }
        return new Hashes().add(tokensFile.toByteArray()).add(pairs).take();
    }

    /** Writes the first file; the second is {@link #pairs} as they are. */
    public void write(OutputStream tokensFile) throws IOException {
        DataOutputStream out = new DataOutputStream(tokensFile);
        out.writeInt(MAGIC);
        out.writeUTF(name);
        out.writeBoolean(exclusive);
        out.writeFloat(power);
        out.writeShort(labels.size());
        for (int label = 0; label < labels.size(); label++) {
            out.writeUTF(labels.get(label));
            out.writeFloat(scales[label]);
            out.writeFloat(biases[label]);
            out.writeFloat(present[label]);
        }
        out.write(tokens);
        out.flush();
    }
}
