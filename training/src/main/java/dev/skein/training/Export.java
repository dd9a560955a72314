package dev.skein.training;

import dev.skein.language.adapt.Adapter;
import dev.skein.language.adapt.Adapter.Addition;
import dev.skein.language.adapt.Adapter.Product;
import dev.skein.language.adapt.OnnxFile;
import dev.skein.language.train.MoodExamples;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes of a checkpoint the adapter that ships, and the raw heads that {@code TrainDeepMoods} calibrates. Arguments: the
 * checkpoint, the adapter to write, the heads to write.
 */
public final class Export {
    private static final int LAYERS = 6;
    private static final int HASH_DIGITS = 12;

    private final List<float[]> values;
    private final OnnxFile graph;
    private final List<Addition> additions = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private int next;

    private Export(List<float[]> values, OnnxFile graph) {
        this.values = values;
        this.graph = graph;
    }

    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        byte[] base = FineTune.base();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(base);
        Export export = new Export(Model.read(Path.of(args[0])), new OnnxFile(base));
        export.walk();
        String hash = HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        Adapter adapter = new Adapter("feeling-2", hash, export.additions, export.products);
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            adapter.write(out);
        }
        export.heads(Path.of(args[2]));
        System.out.println(args[1] + ": " + Files.size(Path.of(args[1])) + " bytes");
    }

    /** In the order of {@link Encoder#trained}. */
    private void walk() {
        add("embeddings.LayerNorm.weight");
        add("embeddings.LayerNorm.bias");
        for (int layer = 0; layer < LAYERS; layer++) {
            for (String part : List.of("attention.output", "output")) {
                add("encoder.layer." + layer + "." + part + ".LayerNorm.weight");
                add("encoder.layer." + layer + "." + part + ".LayerNorm.bias");
            }
        }
        List<String> matrices = graph.matrices();
        for (int layer = 0; layer < LAYERS; layer++) {
            String at = "encoder.layer." + layer + ".";
            List<String> own = matrices.subList(layer * 6, layer * 6 + 6);
            float[] bias = values.get(next++);
            List<String> parts = List.of("query", "key", "value");
            for (int i = 0; i < parts.size(); i++) {
                add(
                        at + "attention.self." + parts.get(i) + ".bias",
                        Arrays.copyOfRange(bias, i * Encoder.DIMS, (i + 1) * Encoder.DIMS));
            }
            product(own.subList(0, 3), Encoder.RANKS[0]);
            add(at + "attention.output.dense.bias");
            product(own.subList(3, 4), Encoder.RANKS[1]);
            add(at + "intermediate.dense.bias");
            product(own.subList(4, 5), Encoder.RANKS[2]);
            add(at + "output.dense.bias");
            product(own.subList(5, 6), Encoder.RANKS[3]);
        }
    }

    private void add(String vector) {
        add(vector, values.get(next++));
    }

    private void add(String vector, float[] learned) {
        float[] change = learned.clone();
        float[] base = graph.vector(vector);
        for (int i = 0; i < change.length; i++) {
            change[i] -= base[i];
        }
        additions.add(new Addition(vector, change));
    }

    private void product(List<String> matrices, int rank) {
        products.add(new Product(List.copyOf(matrices), rank, values.get(next), values.get(next + 1)));
        next += 2;
    }

    /** Label by label: weights of the mean (of length 1) and of the maxima, then the bias. */
    private void heads(Path file) throws IOException {
        float[] layer = values.get(next);
        float[] bias = values.get(next + 1);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            for (int label = 0; label < MoodExamples.LABELS; label++) {
                for (int d = 0; d < Model.FEATURES; d++) {
                    float scale = d < Encoder.DIMS ? (float) Math.sqrt(Encoder.DIMS) : 1;
                    out.writeFloat(layer[d * MoodExamples.LABELS + label] * scale);
                }
                out.writeFloat(bias[label]);
            }
        }
    }
}
