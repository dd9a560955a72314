package dev.skein.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * all-MiniLM-L6-v2 in int8 (Apache-2.0), run by ONNX Runtime on one thread of the caller's. Safe to share between
 * threads. A sentence becomes {@value #DIMS} numbers of length 1 for its mean, and as many for its maxima.
 */
public final class SentenceModel {
    /** Numbers of one vector. */
    public static final int DIMS = 384;

    /** Word pieces of one text that are read, the two marks included. */
    static final int PIECES_MAX = 128;

    /** Pieces of one batch: small batches of like length are the fastest on one core. */
    private static final int BATCH_PIECES_MAX = 512;

    private static final String FILE = "/all-minilm-l6-v2-q.onnx";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Vocabulary vocabulary;
    private final String hash;

    private SentenceModel(OrtEnvironment environment, OrtSession session, Vocabulary vocabulary, String hash) {
        this.environment = environment;
        this.session = session;
        this.vocabulary = vocabulary;
        this.hash = hash;
    }

    /** What the model says of one text: the mean over its pieces, of length 1, and the largest of each number. */
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares vectors
    public record Vectors(float[] mean, float[] max) {}

    /** Loads with the vocabulary that ships; a second or two. */
    public static SentenceModel load() throws OrtException, IOException {
        return load(Vocabulary.shipped());
    }

    static SentenceModel load(Vocabulary vocabulary) throws OrtException, IOException {
        byte[] model;
        try (InputStream in = SentenceModel.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException(FILE + ": not on the class path");
            }
            model = in.readAllBytes();
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = environment.createSession(model, options);
            return new SentenceModel(
                    environment, session, vocabulary, new Hashes().add(model).take());
        }
    }

    /** First digits of the SHA-256 of the model file. */
    String hash() {
        return hash;
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
        WordPiece wordPiece = new WordPiece(vocabulary, false);
        Pieces pieces = new Pieces();
        int[][] ids = new int[texts.size()][];
        Integer[] order = new Integer[ids.length];
        for (int i = 0; i < ids.length; i++) {
            wordPiece.cut(texts.get(i), pieces);
            ids[i] = marked(pieces);
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

    /** Vectors of every piece of the vocabulary as if it were a text, for the distiller. */
    public Vectors[] readPieces() throws OrtException {
        int size = vocabulary.size();
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

    private static int[] marked(Pieces pieces) {
        int size = Math.min(pieces.count, PIECES_MAX - 2);
        int[] ids = new int[size + 2];
        ids[0] = Vocabulary.CLASSIFY;
        System.arraycopy(pieces.ids, 0, ids, 1, size);
        ids[size + 1] = Vocabulary.SEPARATE;
        return ids;
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
        float[] mean = new float[DIMS];
        float[] max = states[0].clone();
        for (int i = 0; i < size; i++) {
            for (int d = 0; d < DIMS; d++) {
                mean[d] += states[i][d];
                max[d] = Math.max(max[d], states[i][d]);
            }
        }
        double square = 0;
        for (float x : mean) {
            square += x * (double) x;
        }
        float length = (float) Math.sqrt(Math.max(1e-12, square));
        for (int d = 0; d < DIMS; d++) {
            mean[d] /= length;
        }
        return new Vectors(mean, max);
    }
}
