package dev.skein.language.evaluate;

import java.util.List;

/**
 * What others reached, on their test parts, which are not ours to see.
 *
 * @param set by its folder
 * @param task how the tasks begin that it is to be read beside
 * @param system as its paper calls it
 * @param figures in the paper's own units
 * @param source where it was read
 */
record Paper(String set, String task, String system, String figures, String source) {
    /** All of {@code papers.tsv}. */
    static List<Paper> all() {
        return Rows.of("papers.tsv").stream()
                .map(row -> new Paper(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
                .toList();
    }

    boolean isBeside(Result result) {
        return result.set().equals(set) && result.task().startsWith(task);
    }
}
