package dev.skein.server.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One article: front matter with {@code id} and {@code title}, then paragraphs, each of which can stand alone.
 *
 * @param id stable name
 * @param title as a person reads it
 * @param paragraphs the text
 */
record Article(String id, String title, List<String> paragraphs) {
    /** Characters of an article that are read; a longer one is an error. */
    static final int CHARS_MAX = 200_000;

    /** All {@code *.md} of a folder, by name; a folder that is not there holds none. */
    static List<Article> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
        List<Article> articles = new ArrayList<>();
        for (Path file : files) {
            articles.add(read(file.getFileName().toString(), Files.readString(file)));
        }
        return articles;
    }

    /** Reads an article; without an {@code id} the file's name is the id, without a {@code title} the id is the title. */
    static Article read(String fileName, String text) {
        if (text.length() > CHARS_MAX) {
            throw new IllegalArgumentException(
                    fileName + ": " + text.length() + " characters (expected: at most " + CHARS_MAX + ")");
        }
        String id = fileName.replaceFirst("\\.md$", "");
        String title = "";
        String body = text;
        if (text.startsWith("---\n")) {
            int end = text.indexOf("\n---", 4);
            if (end > 0) {
                for (String line : text.substring(4, end).split("\n", -1)) {
                    if (line.startsWith("id:")) {
                        id = line.substring(3).strip();
                    } else if (line.startsWith("title:")) {
                        title = line.substring(6).strip();
                    }
                }
                body = text.substring(end + 4);
            }
        }
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : body.split("\n\\s*\n", -1)) {
            String plain = paragraph.replaceAll("\\s+", " ").strip();
            if (!plain.isEmpty() && !plain.startsWith("#")) {
                paragraphs.add(plain);
            }
        }
        return new Article(id, title.isEmpty() ? id : title, List.copyOf(paragraphs));
    }
}
