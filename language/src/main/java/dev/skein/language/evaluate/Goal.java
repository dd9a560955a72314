package dev.skein.language.evaluate;

import java.util.List;

/**
 * What a task was to reach, at least.
 *
 * @param set by its folder
 * @param task how the task begins
 * @param figure by its name
 * @param least in percent
 */
record Goal(String set, String task, String figure, double least) {
    /** A classification's calibration error is to be at most so many percent. */
    static final double CALIBRATION_ERROR_MAX = 3;

    /** All of {@code goals.tsv}. */
    static List<Goal> all() {
        return Rows.of("goals.tsv").stream()
                .map(row -> new Goal(row.get(0), row.get(1), row.get(2), Double.parseDouble(row.get(3))))
                .toList();
    }

    boolean isOf(Result result) {
        return result.set().equals(set) && result.task().startsWith(task);
    }
}
