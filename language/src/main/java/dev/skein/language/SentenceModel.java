package dev.skein.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An {@link Encoder} loaded into ONNX Runtime, run on one thread of the caller's. Safe to share between threads. Of a
 * sentence it tells the mean, the maxima and the first of the vectors of its tokens.
 */
public final class SentenceModel {
    /** Numbers of one vector of the encoders that ship; another encoder may have another number. */
    public static final int DIMS = 384;

    /** Tokens of one text that are read, the two marks included. */
    public static final int PIECES_MAX = 128;

    /** Tokens of one batch: small batches of like length are the fastest on one core. */
    private static final int BATCH_PIECES_MAX = 512;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Encoder encoder;
    private final String hash;

    /** Native code reads their memory as long as the session lives. */
    @SuppressWarnings({"unused", "UnusedVariable"})
    private final Map<String, OnnxTensor> weights;

    private SentenceModel(
            OrtEnvironment environment,
            OrtSession session,
            Encoder encoder,
            Map<String, OnnxTensor> weights,
            String hash) {
        this.environment = environment;
        this.session = session;
        this.encoder = encoder;
        this.weights = weights;
        this.hash = hash;
    }

    /**
     * What the model says of one text.
     *
     * @param mean over its tokens, scaled to length 1
     * @param max the largest of each number
     * @param first the vector of its first mark, which some encoders (BGE) are trained to speak by, scaled to length 1
     */
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares vectors
    public record Vectors(float[] mean, float[] max, float[] first) {}

    /** Loads the encoder that ships as the second tier; a second or two. */
    public static SentenceModel load() throws OrtException, IOException {
        return load(Encoder.miniLm());
    }

    /** Loads any encoder; one that does not run here fails with the reason. */
    public static SentenceModel load(Encoder encoder) throws OrtException, IOException {
        byte[] graph = encoder.graph().bytes();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            Map<String, OnnxTensor> weights = encoder.weights().tensors(environment);
            for (Map.Entry<String, OnnxTensor> weight : weights.entrySet()) {
                options.addInitializer(weight.getKey(), weight.getValue());
            }
            OrtSession session = environment.createSession(graph, options);
            return new SentenceModel(
                    environment,
                    session,
                    encoder,
                    weights,
                    new Hashes().add(graph).take());
        }
    }

    /** The encoder's name with the first digits of the SHA-256 of its graph. */
    public String name() {
        return encoder.name() + "@" + hash;
    }

    /**
     * Vectors of one text. The int8 model scales by what it sees in a whole batch, so only a text read alone has the same
     * vectors whatever came with it.
     */
    public Vectors read(String text) throws OrtException {
        return read(List.of(text))[0];
    }

    /** Vectors of each text, in their order; twice as fast as one by one, and a little different. */
    public Vectors[] read(List<String> texts) throws OrtException {
        int[][] ids = new int[texts.size()][];
        Integer[] order = new Integer[ids.length];
        for (int i = 0; i < ids.length; i++) {
            int[] all = encoder.tokeniser().ids(texts.get(i));
            ids[i] = all.length > PIECES_MAX ? Arrays.copyOf(all, PIECES_MAX) : all;
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Integer.compare(ids[a].length, ids[b].length));
        Vectors[] out = new Vectors[ids.length];
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && (to + 1 - from) * ids[order[to]].length <= BATCH_PIECES_MAX) {
                to++;
            }
            run(ids, Arrays.copyOfRange(order, from, to), out);
            from = to;
        }
        return out;
    }

    /** Vectors of each of the first pieces of the vocabulary that ships as if it were a text, for the distiller. */
    public Vectors[] readPieces(int size) throws OrtException {
        int[][] ids = new int[size][];
        Integer[] order = new Integer[size];
        for (int i = 0; i < size; i++) {
            ids[i] = new int[] {Vocabulary.CLASSIFY, i, Vocabulary.SEPARATE};
            order[i] = i;
        }
        Vectors[] out = new Vectors[size];
        int batch = BATCH_PIECES_MAX / 3;
        for (int from = 0; from < size; from += batch) {
            run(ids, Arrays.copyOfRange(order, from, Math.min(size, from + batch)), out);
        }
        return out;
    }

    private void run(int[][] ids, Integer[] batch, Vectors[] out) throws OrtException {
        int width = ids[batch[batch.length - 1]].length;
        long[] input = new long[batch.length * width];
        long[] mask = new long[input.length];
        for (int row = 0; row < batch.length; row++) {
            int[] text = ids[batch[row]];
            for (int i = 0; i < text.length; i++) {
                input[row * width + i] = text[i];
                mask[row * width + i] = 1;
            }
        }
        long[] shape = {batch.length, width};
        try (OnnxTensor inputs = OnnxTensor.createTensor(environment, LongBuffer.wrap(input), shape);
                OnnxTensor masks = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(input.length), shape)) {
            Map<String, OnnxTensor> feed = new LinkedHashMap<>();
            feed.put("input_ids", inputs);
            feed.put("attention_mask", masks);
            feed.put("token_type_ids", types);
            feed.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(feed)) {
                float[][][] states = (float[][][]) result.get(0).getValue();
                for (int row = 0; row < batch.length; row++) {
                    out[batch[row]] = pooled(states[row], ids[batch[row]].length);
                }
            }
        }
    }

    private static Vectors pooled(float[][] states, int size) {
        float[] mean = new float[states[0].length];
        float[] max = states[0].clone();
        for (int i = 0; i < size; i++) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += states[i][d];
                max[d] = Math.max(max[d], states[i][d]);
            }
        }
        return new Vectors(scaled(mean), max, scaled(states[0].clone()));
    }

    private static float[] scaled(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += x * (double) x;
        }
        float length = (float) Math.sqrt(Math.max(1e-12, square));
        for (int d = 0; d < vector.length; d++) {
            vector[d] /= length;
        }
        return vector;
    }
}
