package dev.skein.language.evaluate;

import dev.skein.language.Understander;
import dev.skein.language.Utterance;
import dev.skein.language.teach.Example;
import dev.skein.language.teach.Examples;
import dev.skein.language.teach.Lenses;
import dev.skein.language.teach.TaughtModel;
import dev.skein.language.teach.Teacher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Teaches as {@code skein teach} does; reads as everybody does. */
final class Taught implements Teaching {
    private static final long SEED = 1;
    /** Teaching sees the same texts again and again. */
    private final Lenses remembering = Lenses.shipped().remembering();

    /** Asking is timed, so nothing is remembered from before. */
    private final Lenses plain = Lenses.shipped();

    private final Understander understander;

    /** With the tables and sentence models of another, which has no labels of its own. */
    Taught(Understander understander) {
        this.understander = understander;
    }

    @Override
    public Reader teach(List<Lesson> lessons) {
        Examples examples = Examples.of(lessons.stream()
                .map(lesson -> new Example(lesson.text(), lesson.labels(), 1, "public set"))
                .toList());
        TaughtModel model = new Teacher(remembering, SEED, words -> {}).teach(examples);
        Understander taught = understander.with(forgetting(model));
        return (texts, depth, tasks) ->
                taught.understand(texts.stream().map(Utterance::of).toList(), depth, tasks);
    }

    /** The same model out of its file, as everybody reads it. */
    private TaughtModel forgetting(TaughtModel model) {
        try {
            Path file = Files.createTempFile("taught", ".model");
            try {
                model.write(file);
                return TaughtModel.read(file, plain);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a taught model that cannot be kept in the temporary folder", e);
        }
    }
}
