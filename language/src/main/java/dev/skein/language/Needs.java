package dev.skein.language;

import ai.onnxruntime.OrtException;
import dev.skein.Insight.Evidence;
import dev.skein.Insight.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The needs a company taught, read by two calibrated experts: static vectors always, the sentence model where the first
 * is unsure. Where both spoke their probabilities are multiplied (Hinton 2002). Immutable.
 */
final class Needs {
    /** A need less likely than this is not told. */
    static final double PROBABILITY_MIN = 0.35;

    /** From this probability on, that of the static vectors is not doubted. */
    static final double SURE = 0.85;

    /** Needs told of one text. */
    private static final int TOLD_MAX = 3;

    private final NeedExamples examples;
    private final StaticVectors vectors;
    private final NeedHead fast;
    private final float[][] directions;

    private Needs(NeedExamples examples, StaticVectors vectors, NeedHead fast) {
        this.examples = examples;
        this.vectors = vectors;
        this.fast = fast;
        directions = new float[fast.labels().size()][];
        for (int label = 0; label < directions.length; label++) {
            directions[label] = fast.direction(label);
        }
    }

    /** Teaches the fast expert; some tenths of a second. */
    static Needs teach(NeedExamples taught, StaticVectors vectors, Vocabulary vocabulary) {
        String besides = new String(Shipped.bytes("no-need.txt"), StandardCharsets.UTF_8);
        NeedExamples examples = taught.with(besides.lines().toList());
        WordPiece wordPiece = new WordPiece(vocabulary, true);
        Pieces pieces = new Pieces();
        float[][] directions = new float[examples.texts().size()][StaticVectors.DIMS];
        for (int i = 0; i < directions.length; i++) {
            wordPiece.cut(examples.texts().get(i), pieces);
            vectors.direction(pieces, directions[i]);
        }
        return new Needs(examples, vectors, NeedHead.teach(examples, directions));
    }

    /** Teaches the deep expert the same examples. */
    Deep deepen(SentenceModel model) throws OrtException {
        SentenceModel.Vectors[] read = model.read(examples.texts());
        float[][] means = new float[read.length][];
        for (int i = 0; i < means.length; i++) {
            means[i] = read[i].mean();
        }
        NeedHead deep = NeedHead.teach(examples, means);
        double[][] both = fast.unseen();
        double[][] other = deep.unseen();
        for (int i = 0; i < both.length; i++) {
            add(other[i], both[i]);
        }
        int[] truth = NeedHead.truth(examples, fast.labels());
        float[] importance = new float[truth.length];
        Arrays.fill(importance, 1);
        return new Deep(deep, NeedHead.slope(both, truth, importance));
    }

    /** The deep expert, and the slope that calibrates the product of both. */
    record Deep(NeedHead head, double slope) {}

    /** Calibrated logits from the pieces of a text. */
    double[] logits(Pieces pieces) {
        float[] direction = new float[StaticVectors.DIMS];
        vectors.direction(pieces, direction);
        return fast.logits(direction);
    }

    /** The logits of both experts together. */
    static double[] together(double[] fast, Deep deep, SentenceModel.Vectors vectors) {
        double[] both = deep.head().logits(vectors.mean());
        add(fast, both);
        for (int i = 0; i < both.length; i++) {
            both[i] *= deep.slope();
        }
        return both;
    }

    private static void add(double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    /** Whether the probabilities leave nothing to ask the sentence model. */
    static boolean isSure(double[] probabilities) {
        return probabilities[Probabilities.best(probabilities, probabilities.length)] >= SURE;
    }

    /** The needs likely enough to be told, best first; none where it is likelier that there is none. */
    List<Reading> told(double[] probabilities) {
        List<String> labels = fast.labels();
        int best = Probabilities.best(probabilities, probabilities.length);
        if (labels.get(best).equals(NeedExamples.NONE)) {
            return List.of();
        }
        List<Reading> made = new ArrayList<>(TOLD_MAX);
        for (int label = 0; label < probabilities.length; label++) {
            if (!labels.get(label).equals(NeedExamples.NONE) && probabilities[label] >= PROBABILITY_MIN) {
                made.add(new Reading(labels.get(label), Probabilities.rounded(probabilities[label])));
            }
        }
        made.sort(Comparator.comparingDouble(Reading::confidence).reversed());
        return made.size() > TOLD_MAX ? List.copyOf(made.subList(0, TOLD_MAX)) : List.copyOf(made);
    }

    /** The words that carried a need. */
    void explain(String label, Pieces pieces, double[] shares, List<Evidence> out) {
        float[] direction = directions[fast.labels().indexOf(label)];
        float[] vector = new float[StaticVectors.DIMS];
        for (int i = 0; i < pieces.count; i++) {
            Arrays.fill(vector, 0);
            vectors.add(pieces.ids[i], vector);
            double share = 0;
            for (int d = 0; d < vector.length; d++) {
                share += vector[d] * direction[d];
            }
            shares[i] = share;
        }
        Spans.add("need", label, pieces, shares, out);
    }

    /** What can be told, in the order of the logits. */
    List<String> labels() {
        return fast.labels();
    }

    String hash() {
        return examples.hash();
    }
}
