package dev.skein.language.evaluate;

import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.Understanding;
import java.util.List;
import java.util.Set;

/** Whoever is judged. */
@FunctionalInterface
interface Reader {
    /** One understanding for each text, in their order. */
    List<Understanding> understand(List<String> texts, Depth depth, Set<Task> tasks);
}
