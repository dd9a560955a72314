package dev.skein.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import dev.skein.language.adapt.Adapter;
import dev.skein.language.adapt.OnnxFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * A transformer that makes vectors of texts, before it is loaded as a {@link SentenceModel}. Its ONNX graph takes
 * {@code input_ids}, and {@code attention_mask} and {@code token_type_ids} if it wants them; its first output is a
 * vector for each token.
 *
 * @param name and version, as it stands in what it read; that of an adapted one tells its weights too
 * @param graph the ONNX file
 * @param tokeniser that the graph was trained with
 * @param weights that take the place of the graph's own
 */
public record Encoder(String name, Graph graph, Tokeniser tokeniser, Weights weights) {
    /** Brings the bytes of an ONNX file. */
    @FunctionalInterface
    public interface Graph {
        byte[] bytes() throws IOException;
    }

    /** Brings weights by the names of the graph's initializers; kept open as long as the model. */
    @FunctionalInterface
    public interface Weights {
        /** The graph's own. */
        Weights OWN = environment -> new TreeMap<>();

        Map<String, OnnxTensor> tensors(OrtEnvironment environment) throws OrtException, IOException;
    }

    /** all-MiniLM-L6-v2 in int8 (Apache-2.0): six layers, 384 numbers; about 2.5 ms a short text. */
    public static Encoder miniLm() {
        return shipped("all-minilm-l6-v2-q", "/all-minilm-l6-v2-q.onnx", Vocabulary.shipped());
    }

    /** bge-small-en-v1.5 in int8 (MIT): twelve layers, 384 numbers; twice the cost, better with few examples. */
    public static Encoder bge() {
        return shipped("bge-small-en-v1.5-q", "/bge-small-en-v1.5-q.onnx", Vocabulary.shipped());
    }

    /**
     * all-MiniLM-L6-v2 fine-tuned to feelings by the low-rank adapter that ships: as fast as {@link #miniLm}, far better
     * at emotion and sentiment, worse at what a text is about.
     */
    public static Encoder feeling() {
        return feeling(Vocabulary.shipped());
    }

    static Encoder feeling(Vocabulary vocabulary) {
        return adapted(miniLm(vocabulary), Adapter.read(Shipped.bytes("feeling-2.adapter")));
    }

    /** An encoder changed by an adapter; loading it fails where the adapter was made for another graph. */
    public static Encoder adapted(Encoder base, Adapter adapter) {
        Graph graph = () -> {
            byte[] bytes = base.graph().bytes();
            String hash = new Hashes().add(bytes).take();
            if (!hash.equals(adapter.base())) {
                throw new IOException(adapter.name() + ": made for " + adapter.base() + ", not for " + hash);
            }
            adapter.apply(new OnnxFile(bytes));
            return bytes;
        };
        return new Encoder(base.name() + "+" + adapter.name(), graph, base.tokeniser(), base.weights());
    }

    static Encoder miniLm(Vocabulary vocabulary) {
        return shipped("all-minilm-l6-v2-q", "/all-minilm-l6-v2-q.onnx", vocabulary);
    }

    private static Encoder shipped(String name, String file, Vocabulary vocabulary) {
        return new Encoder(name, () -> onClassPath(file), Tokeniser.wordPieces(vocabulary), Weights.OWN);
    }

    private static byte[] onClassPath(String file) throws IOException {
        try (InputStream in = Encoder.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + ": not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
