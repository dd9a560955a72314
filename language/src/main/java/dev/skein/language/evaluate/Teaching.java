package dev.skein.language.evaluate;

import dev.skein.language.Understander;
import java.io.IOException;
import java.util.List;

/** Teaches labels as {@code skein teach} does, and hands back a reader that knows them. */
@FunctionalInterface
interface Teaching {
    Understander teach(List<Lesson> lessons) throws IOException;
}
