package dev.skein.language.teach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a head should say of each example: the probability of each label. Where labels compete, out of scope is one more
 * label, the last.
 *
 * @param size labels, out of scope included where it competes
 * @param exclusive whether they compete (softmax) or any number holds (a sigmoid each)
 * @param rows of each example
 * @param weights of each example
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares targets
record Targets(int size, boolean exclusive, float[][] rows, float[] weights) {
    static Targets of(List<Example> examples, List<String> labels, boolean exclusive) {
        boolean competes = exclusive && examples.stream().anyMatch(Example::isOutOfScope);
        int size = labels.size() + (competes ? 1 : 0);
        Map<String, Integer> places = new LinkedHashMap<>();
        labels.forEach(label -> places.put(label, places.size()));
        float[][] rows = new float[examples.size()][size];
        float[] weights = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            Example example = examples.get(i);
            weights[i] = (float) example.weight();
            for (String label : example.labels()) {
                rows[i][Objects.requireNonNull(places.get(label), label)] = 1;
            }
            if (competes && example.isOutOfScope()) {
                rows[i][size - 1] = 1;
            }
        }
        return new Targets(size, exclusive, rows, weights);
    }

    /** Of one example, minus the logarithm of the probability that logits give to what is so; at least 0. */
    double loss(float[] logits, int example) {
        float[] p = logits.clone();
        Numbers.probabilities(p, exclusive);
        double sum = 0;
        for (int label = 0; label < p.length; label++) {
            float share = rows[example][label];
            sum -= share * Numbers.log(p[label]);
            sum -= exclusive ? 0 : (1 - share) * Numbers.log(1 - p[label]);
        }
        return sum;
    }
}
