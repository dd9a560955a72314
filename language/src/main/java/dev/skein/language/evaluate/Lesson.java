package dev.skein.language.evaluate;

import java.util.List;

/**
 * A text of a public set to teach or to ask.
 *
 * @param text as it stands there
 * @param labels that hold of it; none where it is out of scope
 */
record Lesson(String text, List<String> labels) {
    static Lesson of(String text, String label) {
        return new Lesson(text, List.of(label));
    }

    /** The only label. */
    String label() {
        return labels.get(0);
    }
}
