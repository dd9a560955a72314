package dev.skein.language.teach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a model is taught by. In a file: {@code text TAB label} a line, UTF-8; several labels are joined by {@code |}; one
 * of {@link #OUT_OF_SCOPE} marks a text that shows none of them; empty lines and lines that begin with {@code #} are
 * passed over. Immutable; {@link #with} adds corrections.
 */
public final class Examples {
    /** Examples of one model; more is refused, for teaching would take too long. */
    public static final int EXAMPLES_MAX = 50_000;

    /** Labels of one model; more is refused, for its table would be too large. */
    public static final int LABELS_MAX = 500;

    /** Examples a label needs to be held out for an evaluation and still be taught. */
    static final int LABEL_EXAMPLES_MIN = 2;

    /** UTF-16 units of a label. */
    public static final int LABEL_CHARS_MAX = 200;

    /** What a text is labelled that shows no label, in any case. */
    public static final Set<String> OUT_OF_SCOPE = java.util.Collections.unmodifiableSet(
            new java.util.LinkedHashSet<>(List.of("oos", "out_of_scope", "out-of-scope", "none")));

    private final List<Example> all;
    private final List<String> labels;

    private Examples(List<Example> all, String name) {
        this.all = List.copyOf(all);
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(example -> example.labels().forEach(label -> counts.merge(label, 1, Integer::sum)));
        labels = List.copyOf(counts.keySet());
        if (labels.size() < 2 || labels.size() > LABELS_MAX || all.size() > EXAMPLES_MAX) {
            throw new IllegalArgumentException(name + ": " + all.size() + " examples of " + labels.size()
                    + " labels (expected: 2 to " + LABELS_MAX + " labels, at most " + EXAMPLES_MAX + " examples)");
        }
    }

    /** From a list; too few or too many labels are an {@link IllegalArgumentException}. */
    public static Examples of(List<Example> examples) {
        return new Examples(examples, "examples");
    }

    /**
     * Reads a file.
     *
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException naming the line that is no example, or where there are too few labels
     */
    public static Examples read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\r?\n", -1);
        List<Example> made = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String line = i == 0 && lines[0].startsWith("\ufeff") ? lines[0].substring(1) : lines[i];
            if (!line.isBlank() && !line.startsWith("#")) {
                made.add(example(line, name + ":" + (i + 1)));
            }
        }
        return new Examples(made, name);
    }

    private static Example example(String line, String place) {
        int tab = line.lastIndexOf('\t');
        String label = tab < 1 ? "" : line.substring(tab + 1).strip();
        if (label.isEmpty()
                || label.length() > LABEL_CHARS_MAX
                || line.substring(0, tab).isBlank()) {
            String shown = line.length() > 60 ? line.substring(0, 60) + "..." : line;
            throw new IllegalArgumentException(place + ": '" + shown + "' is no example (expected: text, a TAB, a label"
                    + " of at most " + LABEL_CHARS_MAX + " characters)");
        }
        if (OUT_OF_SCOPE.contains(label.toLowerCase(Locale.ROOT))) {
            return new Example(line.substring(0, tab), List.of(), 1, place);
        }
        List<String> labels = Arrays.stream(label.split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        return new Example(line.substring(0, tab), labels, 1, place);
    }

    /**
     * The same with more: corrections, for one. Where a text is there already, letter for letter, the later example takes
     * its place.
     */
    public Examples with(Collection<Example> more) {
        Map<String, Example> latest = new LinkedHashMap<>();
        List<Example> made = new ArrayList<>(all);
        more.forEach(example -> latest.put(example.text(), example));
        made.removeIf(example -> latest.containsKey(example.text()));
        made.addAll(latest.values());
        return new Examples(made, "examples");
    }

    /** All, in their order. */
    public List<Example> all() {
        return all;
    }

    /** The labels there are, sorted; out of scope is none of them. */
    public List<String> labels() {
        return labels;
    }

    /** Whether each text shows one label at most, so that they compete. */
    public boolean isExclusive() {
        return all.stream().allMatch(example -> example.labels().size() <= 1);
    }
}
