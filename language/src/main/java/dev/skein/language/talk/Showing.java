package dev.skein.language.talk;

import java.util.ArrayList;
import java.util.List;

/** Finds the words that carried a signal: its phrases, or, where none stands there, the word whose row weighs most. */
final class Showing {
    private static final double SHOWN_MIN = 0.5;

    private Showing() {}

    /** What the text just read shows, in the order of {@link Signal}. */
    static List<Shown> of(Reading reading) {
        float[] probabilities = reading.signals();
        List<Shown> shown = new ArrayList<>(2);
        for (Signal signal : Signal.values()) {
            float p = probabilities[signal.place()];
            if (p >= SHOWN_MIN) {
                shown.add(new Shown(signal, p, words(reading, signal)));
            }
        }
        return List.copyOf(shown);
    }

    private static List<Shown.Words> words(Reading reading, Signal signal) {
        List<Tag> tags = tags(signal);
        List<Shown.Words> made = new ArrayList<>(Shown.WORDS_MAX);
        int free = 0;
        for (int i = 0; i < reading.found.count && made.size() < Shown.WORDS_MAX; i++) {
            int from = reading.found.from[i];
            Tag tag = Tag.of(reading.found.tags[i]);
            if (tags.contains(tag) && from >= free) {
                int to = reading.found.endAt(tag, from);
                made.add(new Shown.Words(reading.words.begins[from], reading.words.ends[to - 1]));
                free = to;
            }
        }
        if (made.isEmpty() && !tags.isEmpty()) {
            int word = SignalTable.shipped().heaviest(reading.words, signal);
            if (word >= 0) {
                made.add(new Shown.Words(reading.words.begins[word], reading.words.ends[word]));
            }
        }
        return List.copyOf(made);
    }

    /** The phrases a signal is carried by; none of what only the whole text shows. */
    private static List<Tag> tags(Signal signal) {
        return switch (signal) {
            case URGENT -> List.of(Tag.URGENT);
            case LEAVING -> List.of(Tag.LEAVE, Tag.LEGAL);
            case EFFORT -> List.of(Tag.EFFORT, Tag.TOLD);
            case TOLD_BEFORE -> List.of(Tag.TOLD);
            default -> List.of();
        };
    }
}
