package dev.skein.language.train;

/**
 * One text to learn from.
 *
 * @param task index of the task it is labelled for
 * @param rows of its pieces, then of its pairs
 * @param targets the probability each label of the task should get
 * @param weight how much it counts
 */
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares samples
record Sample(int task, int[] rows, float[] targets, float weight) {
    int pieces() {
        return rows.length / 2;
    }
}
