package dev.skein.language.evaluate;

import java.util.List;

/** Teaches labels as {@code skein teach} does, and hands back a reader that knows them. */
@FunctionalInterface
interface Teaching {
    Reader teach(List<Lesson> lessons);
}
