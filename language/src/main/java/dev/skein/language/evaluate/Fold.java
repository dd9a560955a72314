package dev.skein.language.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * What is taught, and what is asked that was not taught.
 *
 * @param taught lessons
 * @param asked other ones
 */
record Fold(List<Lesson> taught, List<Lesson> asked) {
    /** Every lesson asked once, taught otherwise: the n-th goes to part n modulo {@code parts}. */
    static List<Fold> cross(List<Lesson> lessons, int parts) {
        List<Fold> made = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<Lesson> taught = new ArrayList<>();
            List<Lesson> asked = new ArrayList<>();
            for (int i = 0; i < lessons.size(); i++) {
                (i % parts == part ? asked : taught).add(lessons.get(i));
            }
            made.add(new Fold(taught, asked));
        }
        return made;
    }
}
