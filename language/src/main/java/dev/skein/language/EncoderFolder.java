package dev.skein.language;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/**
 * An operator's own encoder: a folder with {@code model.onnx} and {@code tokenizer.json} or {@code vocab.txt}, as most
 * published encoders bring them, and if wanted {@code encoder.properties}:
 *
 * <ul>
 *   <li>{@code name}, as it shall stand in what it read; otherwise the folder's
 *   <li>{@code pooling}: {@code mean} (the default) or {@code first}, the vector that speaks for the whole text
 *   <li>{@code prefix}: put before every text, such as {@code query: } for the E5 family
 *   <li>{@code lowercase}: {@code true} (the default) or {@code false}, only asked for {@code vocab.txt}
 * </ul>
 *
 * The graph takes {@code input_ids}, and {@code attention_mask} and {@code token_type_ids} if it wants them, all int64 of
 * shape [texts, tokens]; its first output is a float32 vector for each token, [texts, tokens, numbers]. Word pieces
 * (BERT, cased or not) and SentencePiece unigrams (XLM-RoBERTa, multilingual E5) are understood, byte-pair encoding is
 * not.
 *
 * @param encoder to load with {@link SentenceModel#load(Encoder)}, or with {@link #load()}, which tries it
 * @param pooling which of the model's vectors speaks for a text
 */
public record EncoderFolder(Encoder encoder, Pooling pooling) {
    /** The largest graph read, in bytes; weights in a second file are not looked for. */
    public static final long GRAPH_BYTES_MAX = 1_500_000_000;

    private static final String GRAPH = "model.onnx";
    private static final String TOKENS = "tokenizer.json";
    private static final String PIECES = "vocab.txt";
    private static final String SETTINGS = "encoder.properties";

    /** Which vector speaks for a whole text. */
    public enum Pooling {
        MEAN,
        FIRST;

        /** That vector, of length 1. */
        public float[] of(SentenceModel.Vectors vectors) {
            return this == MEAN ? vectors.mean() : vectors.first();
        }
    }

    /**
     * Reads all of the folder but the graph.
     *
     * @throws IOException where a file cannot be read
     * @throws IllegalArgumentException where one is missing or not of a kind that is understood, saying which and what is
     */
    public static EncoderFolder open(Path folder) throws IOException {
        Path graph = folder.resolve(GRAPH);
        if (!Files.isRegularFile(graph)) {
            throw new IllegalArgumentException(
                    folder + ": no " + GRAPH + " in it (expected: " + GRAPH + " and " + TOKENS + " or " + PIECES + ")");
        }
        if (Files.size(graph) > GRAPH_BYTES_MAX) {
            throw new IllegalArgumentException(
                    graph + ": " + Files.size(graph) + " bytes (at most " + GRAPH_BYTES_MAX + ")");
        }
        Properties settings = settings(folder.resolve(SETTINGS));
        Tokeniser tokens = tokeniser(folder, settings);
        String prefix = settings.getProperty("prefix", "");
        Tokeniser prefixed = prefix.isEmpty() ? tokens : text -> tokens.ids(prefix + text);
        String name = settings.getProperty(
                "name", String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
        Pooling pooling = pooling(folder, settings.getProperty("pooling", "mean"));
        return new EncoderFolder(
                new Encoder(name, () -> Files.readAllBytes(graph), prefixed, Encoder.Weights.OWN), pooling);
    }

    private static Pooling pooling(Path folder, String said) {
        try {
            return Pooling.valueOf(said.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    folder.resolve(SETTINGS) + ": pooling " + said + " (expected: mean or first)", e);
        }
    }

    private static Properties settings(Path file) throws IOException {
        Properties settings = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                settings.load(in);
            }
        }
        return settings;
    }

    private static Tokeniser tokeniser(Path folder, Properties settings) throws IOException {
        Path tokens = folder.resolve(TOKENS);
        if (Files.isRegularFile(tokens)) {
            return TokeniserFile.read(tokens);
        }
        Path pieces = folder.resolve(PIECES);
        if (!Files.isRegularFile(pieces)) {
            throw new IllegalArgumentException(folder + ": neither " + TOKENS + " nor " + PIECES + " in it");
        }
        boolean lower =
                Boolean.parseBoolean(settings.getProperty("lowercase", "true").strip());
        return BertTokens.ofLines(pieces, Files.readAllLines(pieces), lower);
    }

    /**
     * Loads the model and reads a first text with it, so that one that cannot work is known now.
     *
     * @throws IOException where the file cannot be read
     * @throws IllegalArgumentException where ONNX Runtime refuses the graph, or its first output is not a vector for each
     *     token
     */
    public SentenceModel load() throws IOException {
        try {
            SentenceModel model = SentenceModel.load(encoder);
            model.read("Hello, 你好");
            return model;
        } catch (OrtException e) {
            throw new IllegalArgumentException(encoder.name() + ": the graph does not run: " + e.getMessage(), e);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(
                    encoder.name() + ": the graph's first output is not float32 of [texts, tokens, numbers]", e);
        }
    }
}
