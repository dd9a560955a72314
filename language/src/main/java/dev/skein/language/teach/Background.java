package dev.skein.language.teach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everyday questions that no company answers, for examples that hold none out of scope. */
final class Background {
    private static final String FILE = "/dev/skein/language/no-need.txt";

    /** Together they count as so many examples. */
    private static final double TOGETHER = 40;

    private static final String SOURCE = "background";

    private Background() {}

    /** Whether all that is out of scope came from here; else somebody gave what will be met. */
    static boolean isAll(List<Example> all) {
        return all.stream()
                .filter(Example::isOutOfScope)
                .allMatch(example -> example.source().equals(SOURCE));
    }

    /** The examples, and the background behind them where they show nothing out of scope themselves. */
    static List<Example> beside(Examples examples) {
        if (examples.all().stream().anyMatch(Example::isOutOfScope)) {
            return examples.all();
        }
        List<String> lines = lines();
        List<Example> made = new ArrayList<>(examples.all());
        for (String line : lines) {
            made.add(new Example(line, List.of(), Math.min(1, TOGETHER / lines.size()), SOURCE));
        }
        return List.copyOf(made);
    }

    private static List<String> lines() {
        try (InputStream in = Background.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + ": not in the module (build it again)");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + ": cannot be read", e);
        }
    }
}
