package dev.skein.language.evaluate;

import dev.skein.language.teach.Lenses;
import java.util.ArrayList;
import java.util.List;

/**
 * What is taught, and what is asked that was not taught.
 *
 * @param taught lessons
 * @param asked other ones
 * @param without sentence models that learned something of what is asked when they were made, by the names of their lenses
 */
record Fold(List<Lesson> taught, List<Lesson> asked, List<String> without) {
    /** With every sentence model there is. */
    Fold(List<Lesson> taught, List<Lesson> asked) {
        this(taught, asked, List.of());
    }

    /** The same without the sentence model that was fine-tuned to feelings, for the texts that it was fine-tuned on. */
    Fold withoutFeeling() {
        return new Fold(taught, asked, List.of(Lenses.FEELING));
    }

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
