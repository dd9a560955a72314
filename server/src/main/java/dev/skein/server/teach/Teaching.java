package dev.skein.server.teach;

import dev.skein.Insight;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.language.Wanted;
import dev.skein.language.teach.Example;
import dev.skein.language.teach.Examples;
import dev.skein.language.teach.Lenses;
import dev.skein.language.teach.Progress;
import dev.skein.language.teach.TaughtModel;
import dev.skein.language.teach.Teacher;
import dev.skein.server.NeedsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes readers of needs from examples: as the company's folder does, and as corrections do. */
final class Teaching {
    /** The same examples give the same model. */
    private static final long SEED = 1;

    private final Lenses lenses;
    private final Depth depth;

    Teaching(Lenses lenses, Depth depth) {
        this.lenses = lenses;
        this.depth = depth;
    }

    /** The likeliest need of each text, in their order; an empty label where there is none. */
    interface Labels {
        List<String> of(List<String> texts);
    }

    TaughtModel teach(List<Example> examples) {
        return new Teacher(lenses, SEED, Progress.QUIET).teach(Examples.of(examples));
    }

    Labels labels(TaughtModel model) {
        return texts -> texts.stream()
                .map(text -> first(Wanted.whole(model.read(text, depth))))
                .toList();
    }

    Labels labels(NeedsReader reader) {
        return texts ->
                reader.read(texts, depth).stream().map(i -> first(i.need())).toList();
    }

    /** A reader as version 1 is one: taught by a file, as the company's folder is. */
    Labels ofFolder(List<Example> examples) {
        try {
            Path file = Files.createTempFile("skein-needs", ".tsv");
            try {
                Files.writeString(
                        file,
                        examples.stream()
                                .filter(e -> !e.labels().isEmpty())
                                .map(e -> e.text().replace('\t', ' ') + "\t"
                                        + e.labels().get(0))
                                .collect(Collectors.joining("\n")),
                        StandardCharsets.UTF_8);
                return labels(new NeedsReader(Understander.load(Optional.of(file))));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the examples cannot be written to a temporary file", e);
        }
    }

    private static String first(List<Insight.Reading> needs) {
        return needs.isEmpty() ? "" : needs.get(0).label();
    }
}
