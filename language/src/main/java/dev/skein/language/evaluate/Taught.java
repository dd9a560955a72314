package dev.skein.language.evaluate;

import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.Understanding;
import dev.skein.language.teach.Example;
import dev.skein.language.teach.Examples;
import dev.skein.language.teach.Lenses;
import dev.skein.language.teach.TaughtModel;
import dev.skein.language.teach.TaughtReader;
import dev.skein.language.teach.Teacher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Teaches as {@code skein teach} does; reads only the taught labels. */
final class Taught implements Teaching {
    private static final long SEED = 1;
    private static final Understanding NOTHING = new Understanding(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            "");
    private static final Set<Task> TASKS = EnumSet.of(Task.INTENTS, Task.OUT_OF_SCOPE, Task.EVIDENCE);

    /** Teaching sees the same texts again and again. */
    private final Lenses remembering = Lenses.shipped().remembering();

    /** Asking is timed, so nothing is remembered from before. */
    private final Lenses plain = Lenses.shipped();

    @Override
    public Reader teach(List<Lesson> lessons) {
        Examples examples = Examples.of(lessons.stream()
                .map(lesson -> new Example(lesson.text(), lesson.labels(), 1, "public set"))
                .toList());
        TaughtModel model = new Teacher(remembering, SEED, words -> {}).teach(examples);
        TaughtReader reader = new TaughtReader(forgetting(model));
        return (List<String> texts, Depth depth, Set<Task> tasks) -> texts.stream()
                .map(text -> reader.with(NOTHING, text, depth, TASKS))
                .toList();
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
