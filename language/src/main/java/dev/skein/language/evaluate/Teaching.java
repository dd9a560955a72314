package dev.skein.language.evaluate;

import java.util.List;

/** Teaches labels as {@code skein teach} does. */
@FunctionalInterface
interface Teaching {
    Pupil teach(List<Lesson> lessons);
}
