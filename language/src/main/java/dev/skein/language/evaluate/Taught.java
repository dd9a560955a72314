package dev.skein.language.evaluate;

import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.Understanding;
import dev.skein.language.teach.Example;
import dev.skein.language.teach.Examples;
import dev.skein.language.teach.Lenses;
import dev.skein.language.teach.TaughtReader;
import dev.skein.language.teach.Teacher;
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

    private final Lenses lenses;

    Taught(Lenses lenses) {
        this.lenses = lenses;
    }

    @Override
    public Reader teach(List<Lesson> lessons) {
        Examples examples = Examples.of(lessons.stream()
                .map(lesson -> new Example(lesson.text(), lesson.labels(), 1, "public set"))
                .toList());
        TaughtReader reader = new TaughtReader(new Teacher(lenses, SEED, words -> {}).teach(examples));
        return (List<String> texts, Depth depth, Set<Task> tasks) -> texts.stream()
                .map(text -> reader.with(NOTHING, text, depth, TASKS))
                .toList();
    }
}
