package dev.skein.language.teach;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of labels as one more example each, where examples are few: "card_arrival" says what is meant. They are only
 * learned, never judged by. A name of digits or of fewer than three letters says nothing.
 */
final class LabelNames {
    /** With more examples a label than this, a name adds nothing. */
    private static final int FEW = 20;

    private static final int LETTERS_MIN = 3;

    private LabelNames() {}

    /** None where there are many examples, or where several labels may hold of a text. */
    static List<Example> of(Examples examples) {
        List<Example> made = new ArrayList<>();
        if (!examples.isExclusive()
                || examples.all().size() > FEW * examples.labels().size()) {
            return made;
        }
        for (String label : examples.labels()) {
            String words = label.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                    .replaceAll("[^\\p{L}\\p{M}]+", " ")
                    .strip();
            if (words.length() >= LETTERS_MIN) {
                made.add(new Example(words, List.of(label), 1, "the label's name"));
            }
        }
        return made;
    }
}
