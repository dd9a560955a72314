package dev.skein.language.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Examples through each lens.
 *
 * @param texts as they are
 * @param rows of each cheap lens, of each example
 * @param lenses names of the costly ones
 * @param vectors of each costly lens, of each example
 */
record Seen(List<String> texts, List<int[][]> rows, List<String> lenses, List<float[][]> vectors) {
    private static final int TELL_EVERY = 500;

    static Seen of(List<String> texts, List<Lens.Sparse> sparse, List<Lens.Dense> dense, Progress progress) {
        List<int[][]> rows = new ArrayList<>();
        for (Lens.Sparse lens : sparse) {
            rows.add(texts.stream().map(lens::see).toArray(int[][]::new));
        }
        List<float[][]> vectors = new ArrayList<>();
        for (Lens.Dense lens : dense) {
            AtomicInteger done = new AtomicInteger();
            float[][] of = new float[texts.size()][];
            IntStream.range(0, of.length).parallel().forEach(i -> {
                of[i] = lens.see(texts.get(i));
                int so = done.incrementAndGet();
                if (so % TELL_EVERY == 0 || so == of.length) {
                    progress.tell(lens.name() + ": read " + so + " of " + of.length);
                }
            });
            vectors.add(of);
        }
        return new Seen(
                List.copyOf(texts),
                List.copyOf(rows),
                dense.stream().map(Lens.Dense::name).toList(),
                List.copyOf(vectors));
    }

    /** The rows of one example through each cheap lens. */
    int[][] rowsOf(int example) {
        return rows.stream().map(of -> of[example]).toArray(int[][]::new);
    }

    /** The vectors of one example through each costly lens that experts have. */
    List<float[]> vectorsOf(int example, Experts experts) {
        return experts.dense().stream()
                .map(expert -> vectors.get(lenses.indexOf(expert.lens()))[example])
                .toList();
    }
}
