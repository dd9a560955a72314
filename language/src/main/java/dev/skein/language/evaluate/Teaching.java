package dev.skein.language.evaluate;

import java.util.List;

/** Teaches labels as {@code skein teach} does. */
@FunctionalInterface
interface Teaching {
    /** By all sentence models but these. */
    Pupil teach(List<Lesson> lessons, List<String> without);
}
