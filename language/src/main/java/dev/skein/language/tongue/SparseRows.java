package dev.skein.language.tongue;

import java.util.Arrays;
import java.util.List;

/**
 * Texts as rows of feature numbers, for training: each feature that enough texts have is numbered, the others are
 * dropped. The last {@link NgramRows#GLADNESS} numbers of every text are dense.
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares training sets
record SparseRows(int[] known, int[][] rows, float[][] dense) {
    // A feature of one text alone tells nothing, unless there are few texts; of many texts, one of two.
    private static final int FEW_TEXTS = 400;

    private static final int MANY_TEXTS = 4_000;

    static SparseRows of(List<String> texts) {
        NgramRows scratch = new NgramRows(FeelingWords.shipped());
        int[][] hashes = new int[texts.size()][];
        float[][] dense = new float[texts.size()][];
        int total = 0;
        for (int i = 0; i < hashes.length; i++) {
            scratch.fill(texts.get(i));
            hashes[i] = Arrays.copyOf(scratch.hashes, scratch.count);
            dense[i] = scratch.gladness.clone();
            total += scratch.count;
        }
        int[] known = known(hashes, total, texts.size() < FEW_TEXTS ? 1 : texts.size() < MANY_TEXTS ? 2 : 3);
        int[][] rows = new int[hashes.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers(hashes[i], hashes[i].length, known);
        }
        return new SparseRows(known, rows, dense);
    }

    private static int[] known(int[][] hashes, int total, int least) {
        int[] all = new int[total];
        int at = 0;
        for (int[] row : hashes) {
            System.arraycopy(row, 0, all, at, row.length);
            at += row.length;
        }
        Arrays.sort(all);
        int kept = 0;
        for (int from = 0; from < total; ) {
            int to = from;
            while (to < total && all[to] == all[from]) {
                to++;
            }
            if (to - from >= least) {
                all[kept++] = all[from];
            }
            from = to;
        }
        return Arrays.copyOf(all, kept);
    }

    // The numbers of those hashes that are known; both are sorted.
    static int[] numbers(int[] hashes, int count, int[] known) {
        int[] made = new int[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            int number = Arrays.binarySearch(known, hashes[i]);
            if (number >= 0) {
                made[found++] = number;
            }
        }
        return Arrays.copyOf(made, found);
    }
}
