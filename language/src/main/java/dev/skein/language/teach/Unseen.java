package dev.skein.language.teach;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What experts make of examples that they had not seen.
 *
 * @param names of the experts, cheap ones first
 * @param cheap how many of them are
 * @param logits of each expert, of each example
 * @param nearest of each example, two cosines for each costly lens
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares them
record Unseen(List<String> names, int cheap, float[][][] logits, double[][] nearest) {

    /** Teaches all but each part, with whatever is learned always, and asks that part. */
    static Unseen of(School school, Seen seen, Folds folds, int[] always, Progress progress) {
        int size = folds.of().length;
        float[][][] all = new float[size][][];
        double[][] nearest = new double[size][];
        Experts[] each = new Experts[folds.count()];
        IntStream.range(0, folds.count()).parallel().forEach(fold -> {
            Experts experts = school.teach(joined(folds.without(fold), always), school::isHeard);
            for (int at : folds.only(fold)) {
                float[][] fast = experts.fast(seen.texts().get(at), seen.rowsOf(at));
                List<float[]> vectors = seen.vectorsOf(at, experts);
                all[at] = experts.all(fast, vectors);
                nearest[at] = experts.nearest(vectors);
            }
            each[fold] = experts;
            progress.tell("cross-validation: part " + (fold + 1) + " of " + folds.count() + " done");
        });
        List<String> names = each[0].names();
        return new Unseen(names, each[0].cheap(), turned(all), nearest);
    }

    private static float[][][] turned(float[][][] byExample) {
        float[][][] made = new float[byExample[0].length][byExample.length][];
        for (int e = 0; e < made.length; e++) {
            for (int at = 0; at < byExample.length; at++) {
                made[e][at] = byExample[at][e];
            }
        }
        return made;
    }

    private static int[] joined(int[] one, int... other) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    }

    /** Logits of the cheap experts. */
    float[][][] fast() {
        return Arrays.copyOf(logits, cheap);
    }

    /** The same of some experts. */
    Unseen only(Set<String> kept) {
        List<String> left = names.stream().filter(kept::contains).toList();
        int[] columns = IntStream.range(0, nearest[0].length)
                .filter(column -> kept.contains(lenses().get(column / 2)))
                .toArray();
        double[][] cosines = new double[nearest.length][];
        for (int at = 0; at < cosines.length; at++) {
            double[] row = nearest[at];
            cosines[at] =
                    Arrays.stream(columns).mapToDouble(column -> row[column]).toArray();
        }
        return new Unseen(
                left,
                (int) names.subList(0, cheap).stream().filter(kept::contains).count(),
                left.stream().map(name -> logits[names.indexOf(name)]).toArray(float[][][]::new),
                cosines);
    }

    /** Of sentence models. */
    List<String> lenses() {
        return names.subList(cheap, names.size()).stream()
                .filter(name -> name.equals(Experts.lens(name)))
                .toList();
    }
}
