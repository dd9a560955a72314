package dev.skein.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import dev.skein.language.adapt.OnnxFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * BERT's forward pass (Devlin et al. 2019) over the int8 weights that ship, made floats, so that training sees the base
 * that runs. Its matrices stay as they are; beside each lies a product of two thin ones that learns (Hu et al. 2021).
 * Biases and normalisations learn too.
 */
final class Encoder {
    static final int DIMS = 384;
    private static final int HEADS = 12;
    private static final int INNER = 1536;
    private static final float EPSILON = 1e-12f;
    private static final float HIDDEN = -10_000;
    private static final float VECTOR_RATE = 0.5f;

    /** Ranks of the products beside query, key and value together, attention's output, and the two inner matrices. */
    static final int[] RANKS = {24, 16, 16, 16};

    /** A layer's rate is this part of the rate of the layer above. */
    private static final float LAYER_RATE = 0.9f;

    private static final int LAYERS = 6;

    private final NDManager manager;
    private final float[] words;
    private final float[] places;
    private final float[] type;
    private final Norm beginning;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Weights> trained = new ArrayList<>();

    /** A frozen matrix with its bias and its two thin matrices. */
    private record Linear(NDArray matrix, Weights bias, Weights down, Weights up) {
        NDArray of(NDArray x, int lane) {
            NDArray change = x.matMul(down.array(lane)).matMul(up.array(lane));
            return x.matMul(matrix).addi(change).addi(bias.array(lane));
        }
    }

    /** A normalisation of each row, with its learned scale and shift. */
    private record Norm(Weights scale, Weights shift) {
        NDArray of(NDArray x, int lane) {
            return LayerNorm.layerNorm(x, new Shape(DIMS), scale.array(lane), shift.array(lane), EPSILON)
                    .singletonOrThrow();
        }
    }

    /** What a layer is made of: attention's query, key and value beside each other, its output, the two inner matrices. */
    private record Layer(Linear attention, Linear attended, Norm first, Linear inner, Linear outer, Norm last) {
        List<Linear> linears() {
            return List.of(attention, attended, inner, outer);
        }
    }

    /** Makes the parts of one layer from the file: they share its rate. */
    private final class Reader {
        private final OnnxFile file;
        private final Random random;
        private final String at;
        private final float rate;

        Reader(OnnxFile file, Random random, String at, float rate) {
            this.file = file;
            this.random = random;
            this.at = at;
            this.rate = rate;
        }

        float[] bias(String name) {
            return file.vector(at + name + ".bias");
        }

        Norm norm(String name) {
            return new Norm(vector(at + name + ".weight"), vector(at + name + ".bias"));
        }

        private Weights vector(String name) {
            return new Weights(manager, file.vector(name), new Shape(DIMS), rate * VECTOR_RATE, false);
        }

        Linear linear(float[] matrix, float[] bias, int rank) {
            int out = bias.length;
            int in = matrix.length / out;
            float[] down = new float[in * rank];
            for (int i = 0; i < down.length; i++) {
                down[i] = (float) (random.nextGaussian() / Math.sqrt(in));
            }
            return new Linear(
                    manager.create(matrix, new Shape(in, out)),
                    new Weights(manager, bias, new Shape(out), rate * VECTOR_RATE, false),
                    new Weights(manager, down, new Shape(in, rank), rate, true),
                    new Weights(manager, new float[rank * out], new Shape(rank, out), rate, true));
        }

        Layer layer(List<String> matrices) {
            float[] qkv =
                    beside(file.matrix(matrices.get(0)), file.matrix(matrices.get(1)), file.matrix(matrices.get(2)));
            float[] bias =
                    joined(bias("attention.self.query"), bias("attention.self.key"), bias("attention.self.value"));
            return new Layer(
                    linear(qkv, bias, RANKS[0]),
                    linear(file.matrix(matrices.get(3)), bias("attention.output.dense"), RANKS[1]),
                    norm("attention.output.LayerNorm"),
                    linear(file.matrix(matrices.get(4)), bias("intermediate.dense"), RANKS[2]),
                    linear(file.matrix(matrices.get(5)), bias("output.dense"), RANKS[3]),
                    norm("output.LayerNorm"));
        }
    }

    Encoder(NDManager manager, OnnxFile file, long seed) {
        this.manager = manager;
        words = file.matrix("embeddings.word_embeddings.weight");
        places = file.matrix("embeddings.position_embeddings.weight");
        type = java.util.Arrays.copyOf(file.matrix("embeddings.token_type_embeddings.weight"), DIMS);
        Random random = new Random(seed);
        List<String> matrices = file.matrices();
        float bottom = (float) Math.pow(LAYER_RATE, LAYERS);
        beginning = new Reader(file, random, "embeddings.", bottom).norm("LayerNorm");
        for (int layer = 0; layer < LAYERS; layer++) {
            float rate = (float) Math.pow(LAYER_RATE, LAYERS - 1 - layer);
            Reader reader = new Reader(file, random, "encoder.layer." + layer + ".", rate);
            layers.add(reader.layer(matrices.subList(layer * 6, layer * 6 + 6)));
        }
        // What was learned is exported and checked in this order: normalisations first, then the matrices' parts.
        add(beginning);
        for (Layer layer : layers) {
            add(layer.first());
            add(layer.last());
        }
        for (Layer layer : layers) {
            for (Linear linear : layer.linears()) {
                trained.addAll(List.of(linear.bias(), linear.down(), linear.up()));
            }
        }
    }

    private void add(Norm norm) {
        trained.addAll(List.of(norm.scale(), norm.shift()));
    }

    List<Weights> trained() {
        return trained;
    }

    /** States of the last layer: a row a piece, text by text; shorter texts are filled up to the width. */
    NDArray states(NDManager scratch, int[][] ids, int width, NDArray mask, Drop drop, int lane) {
        int rows = ids.length * width;
        NDArray x = beginning.of(scratch.create(embedded(ids, width), new Shape(rows, DIMS)), lane);
        x = drop.of(x);
        for (Layer layer : layers) {
            NDArray attended = attended(layer.attention().of(x, lane), ids.length, width, mask);
            attended = drop.of(layer.attended().of(attended, lane));
            x = layer.first().of(attended.add(x), lane);
            NDArray inner = Activation.gelu(layer.inner().of(x, lane));
            inner = drop.of(layer.outer().of(inner, lane));
            x = layer.last().of(inner.add(x), lane);
        }
        return x.reshape(ids.length, width, DIMS);
    }

    /** For each text 0 where a piece is and a very small number where none is. */
    static NDArray mask(NDManager scratch, int[][] ids, int width) {
        float[] made = new float[ids.length * width];
        for (int row = 0; row < ids.length; row++) {
            for (int i = ids[row].length; i < width; i++) {
                made[row * width + i] = HIDDEN;
            }
        }
        return scratch.create(made, new Shape(ids.length, width));
    }

    private float[] embedded(int[][] ids, int width) {
        float[] made = new float[ids.length * width * DIMS];
        for (int row = 0; row < ids.length; row++) {
            for (int i = 0; i < width; i++) {
                int id = i < ids[row].length ? ids[row][i] : 0;
                int to = (row * width + i) * DIMS;
                for (int d = 0; d < DIMS; d++) {
                    made[to + d] = words[id * DIMS + d] + places[i * DIMS + d] + type[d];
                }
            }
        }
        return made;
    }

    private static NDArray attended(NDArray qkv, int texts, int width, NDArray mask) {
        int size = DIMS / HEADS;
        NDArray split = qkv.reshape(texts, width, 3, HEADS, size).transpose(2, 0, 3, 1, 4);
        NDArray query = split.get(0);
        NDArray key = split.get(1);
        NDArray value = split.get(2);
        NDArray scores = query.mul(constant(1 / (float) Math.sqrt(size), mask)).matMul(key.transpose(0, 1, 3, 2));
        NDArray weights = scores.add(mask.reshape(texts, 1, 1, width)).softmax(-1);
        return weights.matMul(value).transpose(0, 2, 1, 3).reshape((long) texts * width, DIMS);
    }

    /**
     * A number that lives as long as the scratch memory. DJL's own operations with a number free its memory before the
     * backward pass reads it.
     */
    private static NDArray constant(float number, NDArray beside) {
        return beside.getManager().create(new float[] {number}, new Shape(1));
    }

    private static float[] beside(float[]... matrices) {
        int rows = matrices[0].length / DIMS;
        float[] made = new float[rows * DIMS * matrices.length];
        for (int m = 0; m < matrices.length; m++) {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(matrices[m], row * DIMS, made, (row * matrices.length + m) * DIMS, DIMS);
            }
        }
        return made;
    }

    private static float[] joined(float[]... vectors) {
        float[] made = new float[vectors.length * DIMS];
        for (int i = 0; i < vectors.length; i++) {
            System.arraycopy(vectors[i], 0, made, i * DIMS, DIMS);
        }
        return made;
    }

    /** Mean over the pieces, scaled to a length of the root of its size, beside the largest of each number. */
    static NDArray pooled(NDArray states, NDArray mask, int[][] ids, int width) {
        NDArray hidden = mask.reshape(ids.length, width, 1);
        NDArray max = states.add(hidden).max(new int[] {1});
        NDArray seen = hidden.eq(0).toType(DataType.FLOAT32, false);
        NDArray sum = states.mul(seen).sum(new int[] {1});
        NDArray length = sum.square().sum(new int[] {1}, true).add(1e-12f).sqrt();
        NDArray mean = sum.div(length).mul(constant((float) Math.sqrt(DIMS), mask));
        return mean.getNDArrayInternal().concat(new NDList(max), 1);
    }
}
