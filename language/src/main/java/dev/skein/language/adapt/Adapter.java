package dev.skein.language.adapt;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A low-rank change to an encoder (LoRA, Hu et al. 2021): beside each matrix the product of a tall and a wide one, and
 * what is added to biases and to the weights of normalisation. In a file it takes a thirtieth of the encoder: factors in
 * int8 with a scale for each of their ranks, additions in sixteen bits with one scale each. Immutable by convention.
 *
 * @param name and version, as it stands in what it read
 * @param base SHA-256 of the graph that it changes, first digits; it fits no other
 * @param additions to vectors
 * @param products beside matrices
 */
public record Adapter(String name, String base, List<Addition> additions, List<Product> products) {
    private static final int MAGIC = 0x534b4131;

    /** Ranks a product may have at most; a file that tells more is broken. */
    public static final int RANK_MAX = 256;

    /** What is added to the vector of this name. */
    @SuppressWarnings("ArrayRecordComponent") // tables are arrays for speed; nobody compares adapters
    public record Addition(String vector, float[] values) {}

    /**
     * A product of two matrices, row by row.
     *
     * @param matrices it is added to, side by side: they have the same rows, and its columns are theirs together
     * @param rank columns of {@code down} and rows of {@code up}
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    public record Product(List<String> matrices, int rank, float[] down, float[] up) {}

    /** Changes the weights in place. A graph that lacks any of them is an {@link IllegalArgumentException}. */
    public void apply(OnnxFile graph) {
        for (Addition addition : additions) {
            float[] vector = graph.vector(addition.vector());
            if (vector.length != addition.values().length) {
                throw new IllegalArgumentException(name + ": does not fit " + addition.vector());
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] += addition.values()[i];
            }
            graph.vector(addition.vector(), vector);
        }
        for (Product product : products) {
            apply(product, graph);
        }
    }

    private void apply(Product product, OnnxFile graph) {
        int width = product.up().length / product.rank();
        int rows = product.down().length / product.rank();
        int first = 0;
        for (String name : product.matrices()) {
            float[] matrix = graph.matrix(name);
            int columns = graph.columns(name);
            if (matrix.length != rows * columns || first + columns > width) {
                throw new IllegalArgumentException(this.name + ": does not fit " + name);
            }
            for (int row = 0; row < rows; row++) {
                for (int k = 0; k < product.rank(); k++) {
                    float share = product.down()[row * product.rank() + k];
                    int from = k * width + first;
                    for (int column = 0; column < columns; column++) {
                        matrix[row * columns + column] += share * product.up()[from + column];
                    }
                }
            }
            graph.matrix(name, matrix);
            first += columns;
        }
    }

    /** Reads a file; anything else than what {@link #write} made is refused ({@link IllegalArgumentException}). */
    public static Adapter read(byte[] file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("adapter: not an adapter of this version");
            }
            String name = in.readUTF();
            String base = in.readUTF();
            List<Addition> additions = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                additions.add(new Addition(in.readUTF(), shorts(in)));
            }
            List<Product> products = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                products.add(product(in));
            }
            if (in.read() >= 0) {
                throw new IllegalArgumentException(name + ": longer than it says");
            }
            return new Adapter(name, base, List.copyOf(additions), List.copyOf(products));
        } catch (IOException e) {
            throw new IllegalArgumentException("adapter: ends too early", e);
        }
    }

    private static Product product(DataInputStream in) throws IOException {
        List<String> matrices = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            matrices.add(in.readUTF());
        }
        int rank = in.readUnsignedShort();
        int rows = in.readUnsignedShort();
        int columns = in.readUnsignedShort();
        if (rank == 0 || rank > RANK_MAX || rows == 0 || columns == 0) {
            throw new IllegalArgumentException("adapter: a product of rank " + rank);
        }
        float[] down = Factor.read(in, rank, rows);
        float[] up = Factor.read(in, rank, columns);
        return new Product(List.copyOf(matrices), rank, Factor.turned(down, rank), up);
    }

    private static float[] shorts(DataInputStream in) throws IOException {
        float[] made = new float[in.readUnsignedShort()];
        float scale = in.readFloat();
        for (int i = 0; i < made.length; i++) {
            made[i] = in.readShort() * scale;
        }
        return made;
    }

    /** Writes the file. */
    public void write(OutputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(MAGIC);
        out.writeUTF(name);
        out.writeUTF(base);
        out.writeShort(additions.size());
        for (Addition addition : additions) {
            out.writeUTF(addition.vector());
            shorts(addition.values(), out);
        }
        out.writeShort(products.size());
        for (Product product : products) {
            out.writeByte(product.matrices().size());
            for (String matrix : product.matrices()) {
                out.writeUTF(matrix);
            }
            out.writeShort(product.rank());
            out.writeShort(product.down().length / product.rank());
            out.writeShort(product.up().length / product.rank());
            int rows = product.down().length / product.rank();
            Factor.write(Factor.turned(product.down(), rows), product.rank(), out);
            Factor.write(product.up(), product.rank(), out);
        }
        out.flush();
    }

    private static void shorts(float[] values, DataOutputStream out) throws IOException {
        float top = 0;
        for (float value : values) {
            top = Math.max(top, Math.abs(value));
        }
        float scale = top == 0 ? 1 : top / Short.MAX_VALUE;
        out.writeShort(values.length);
        out.writeFloat(scale);
        for (float value : values) {
            out.writeShort(Math.round(value / scale));
        }
    }

    /** One of the two matrices of a product, rank by rank, in int8 with a scale for each rank. */
    private static final class Factor {
        private Factor() {}

        static float[] read(DataInputStream in, int ranks, int size) throws IOException {
            float[] made = new float[ranks * size];
            byte[] cells = new byte[size];
            for (int rank = 0; rank < ranks; rank++) {
                float scale = in.readFloat();
                in.readFully(cells);
                for (int i = 0; i < size; i++) {
                    made[rank * size + i] = cells[i] * scale;
                }
            }
            return made;
        }

        static void write(float[] values, int ranks, DataOutputStream out) throws IOException {
            int size = values.length / ranks;
            for (int rank = 0; rank < ranks; rank++) {
                float[] row = Arrays.copyOfRange(values, rank * size, (rank + 1) * size);
                float top = 0;
                for (float value : row) {
                    top = Math.max(top, Math.abs(value));
                }
                float scale = top == 0 ? 1 : top / Byte.MAX_VALUE;
                out.writeFloat(scale);
                for (float value : row) {
                    out.writeByte(Math.round(value / scale));
                }
            }
        }

        /** Rows for columns, of a matrix with so many rows. */
        static float[] turned(float[] matrix, int rows) {
            int columns = matrix.length / rows;
            float[] made = new float[matrix.length];
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    made[column * rows + row] = matrix[row * columns + column];
                }
            }
            return made;
        }
    }
}
