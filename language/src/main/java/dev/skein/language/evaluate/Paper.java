package dev.skein.language.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        try (InputStream in = Paper.class.getResourceAsStream("papers.tsv")) {
            if (in == null) {
                throw new IllegalStateException("papers.tsv: not in the module");
            }
            List<Paper> made = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] fields = line.split("\t", -1);
                    made.add(new Paper(fields[0], fields[1], fields[2], fields[3], fields[4]));
                }
            }
            return List.copyOf(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isBeside(Result result) {
        return result.set().equals(set) && result.task().startsWith(task);
    }
}
