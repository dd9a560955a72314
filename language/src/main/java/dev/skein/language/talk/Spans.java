package dev.skein.language.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Spans found in one text; where two overlap the surer stays, of equals the longer. */
final class Spans {
    /** Spans kept of one text. */
    static final int SPANS_MAX = 500;

    private final List<PersonalSpan> spans = new ArrayList<>();

    void clear() {
        if (!spans.isEmpty()) {
            spans.clear();
        }
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    void add(PersonalKind kind, int start, int end, double confidence) {
        if (spans.size() < SPANS_MAX) {
            spans.add(new PersonalSpan(kind, start, end, confidence));
        }
    }

    /** In the order of the text, without overlaps. */
    List<PersonalSpan> list() {
        if (spans.isEmpty()) {
            return List.of();
        }
        spans.sort(Comparator.comparingDouble(PersonalSpan::confidence)
                .reversed()
                .thenComparing(Comparator.comparingInt((PersonalSpan s) -> s.end() - s.start())
                        .reversed()));
        List<PersonalSpan> kept = new ArrayList<>();
        for (PersonalSpan span : spans) {
            if (kept.stream().noneMatch(other -> span.start() < other.end() && other.start() < span.end())) {
                kept.add(span);
            }
        }
        kept.sort(Comparator.comparingInt(PersonalSpan::start));
        return List.copyOf(kept);
    }
}
