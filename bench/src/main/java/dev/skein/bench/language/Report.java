package dev.skein.bench.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Lines of Markdown, said at once and kept for a file. */
final class Report {
    private final StringBuilder text = new StringBuilder();

    void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        text.append(line).append('\n');
    }

    /** A section with a table. */
    void table(String title, String... columns) {
        say("%n## %s%n", title);
        row((Object[]) columns);
        say("|%s", "---|".repeat(columns.length));
    }

    void row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(cell).append(" |");
        }
        say("%s", line);
    }

    static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text);
    }
}
