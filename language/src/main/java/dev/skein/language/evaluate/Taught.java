package dev.skein.language.evaluate;

import dev.skein.language.Understander;
import dev.skein.language.Utterance;
import dev.skein.language.teach.Example;
import dev.skein.language.teach.Examples;
import dev.skein.language.teach.Lenses;
import dev.skein.language.teach.Memory;
import dev.skein.language.teach.TaughtModel;
import dev.skein.language.teach.Teacher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Teaches as {@code skein teach} does; reads as everybody does. */
final class Taught implements Teaching {
    private static final long SEED = 1;

    private final Lenses plain;
    private final Lenses remembering;
    private final Understander understander;
    private final Consumer<String> progress;

    /**
     * With the tables and sentence models of another, which has no labels of its own.
     *
     * @param plain as a company's teacher has them
     * @param memory of texts that were read before: the same texts are taught and asked again and again
     */
    Taught(Understander understander, Lenses plain, Memory memory, Consumer<String> progress) {
        this.understander = understander;
        this.plain = plain;
        remembering = plain.remembering(memory);
        this.progress = progress;
    }

    @Override
    public Pupil teach(List<Lesson> lessons, List<String> without) {
        Examples examples = Examples.of(lessons.stream()
                .map(lesson -> new Example(lesson.text(), lesson.labels(), 1, "public set"))
                .toList());
        TaughtModel model = new Teacher(remembering.without(without), SEED, progress::accept).teach(examples);
        try {
            Path file = Files.createTempFile("taught", ".model");
            try {
                model.write(file);
                return new Pupil(reader(file, remembering), reader(file, plain));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a taught model that cannot be kept in the temporary folder", e);
        }
    }

    /** The model out of its file, as everybody reads it. */
    private Reader reader(Path file, Lenses lenses) throws IOException {
        Understander taught = understander.with(TaughtModel.read(file, lenses));
        return (texts, depth, tasks) ->
                taught.understand(texts.stream().map(Utterance::of).toList(), depth, tasks);
    }
}
