package dev.skein.language.teach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Parts of the examples for cross-validation: each label is dealt out evenly, and the same text, whatever its case, is
 * always in one part.
 */
@SuppressWarnings("ArrayRecordComponent") // an array for speed; nobody compares folds
record Folds(int count, int[] of) {
    static Folds of(List<Example> examples, int count, long seed) {
        int[] order = IntStream.range(0, examples.size()).toArray();
        LinearHead.shuffle(order, new Random(seed));
        Map<String, Integer> next = new LinkedHashMap<>();
        Map<String, Integer> texts = new LinkedHashMap<>();
        int[] of = new int[order.length];
        for (int at : order) {
            Example example = examples.get(at);
            String text = example.text().strip().toLowerCase(java.util.Locale.ROOT);
            Integer known = texts.get(text);
            if (known == null) {
                String label =
                        example.labels().isEmpty() ? "" : example.labels().get(0);
                known = next.merge(label, 1, Integer::sum) % count;
                texts.put(text, known);
            }
            of[at] = known;
        }
        return new Folds(count, of);
    }

    /** Places not in a part. */
    int[] without(int fold) {
        return IntStream.range(0, of.length).filter(i -> of[i] != fold).toArray();
    }

    /** Places in a part. */
    int[] only(int fold) {
        return IntStream.range(0, of.length).filter(i -> of[i] == fold).toArray();
    }

    int[] all() {
        return IntStream.range(0, of.length).toArray();
    }
}
