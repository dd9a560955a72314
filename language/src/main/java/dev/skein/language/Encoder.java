package dev.skein.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
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
