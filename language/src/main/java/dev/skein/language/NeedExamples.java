package dev.skein.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a company teaches: texts and the need each shows. A TSV of text TAB label, a line each; empty lines and lines
 * that begin with {@code #} are passed over.
 *
 * @param texts as customers write
 * @param labels of the texts, in their order
 * @param hash of the file
 */
public record NeedExamples(List<String> texts, List<String> labels, String hash) {
    /** Examples of one file; more is refused, for teaching would take too long. */
    public static final int EXAMPLES_MAX = 5_000;

    /** What a text is that shows none of the needs; not for a file to use. */
    static final String NONE = "";

    /**
     * Reads a file.
     *
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException naming the line that is no example, or where there are fewer than two labels
     */
    public static NeedExamples read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int tab = line.lastIndexOf('\t');
            if (tab < 1 || line.substring(tab + 1).isBlank()) {
                throw new IllegalArgumentException(file.getFileName() + ":" + (i + 1) + ": '" + line
                        + "' is no example (expected: text, a TAB, the label)");
            }
            texts.add(line.substring(0, tab));
            labels.add(line.substring(tab + 1).strip());
        }
        Set<String> different = new TreeSet<>(labels);
        if (different.size() < 2 || texts.size() > EXAMPLES_MAX) {
            throw new IllegalArgumentException(file.getFileName() + ": " + texts.size() + " examples of "
                    + different.size() + " needs (expected: at least 2 needs, at most " + EXAMPLES_MAX + " examples)");
        }
        String hash = new Hashes().add(bytes).take();
        return new NeedExamples(List.copyOf(texts), List.copyOf(labels), hash);
    }

    /** The same with texts beside the point added, so that a head learns what is none of the company's needs. */
    NeedExamples with(List<String> besides) {
        List<String> moreTexts = new ArrayList<>(texts);
        List<String> moreLabels = new ArrayList<>(labels);
        for (String text : besides) {
            moreTexts.add(text);
            moreLabels.add(NONE);
        }
        return new NeedExamples(List.copyOf(moreTexts), List.copyOf(moreLabels), hash);
    }

    /** The labels there are, sorted; {@link #NONE} is the first when it is among them. */
    List<String> distinct() {
        return List.copyOf(new TreeSet<>(labels));
    }
}
