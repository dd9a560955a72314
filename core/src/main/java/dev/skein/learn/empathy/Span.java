package dev.skein.learn.empathy;

/** A run of a text: its UTF-16 units from {@code start} (inclusive) to {@code end} (exclusive). */
public record Span(int start, int end) {
    /** The words themselves; {@code text} must be the one the span was made of. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Whether the two have a unit in common. */
    public boolean meets(Span other) {
        return start < other.end && other.start < end;
    }
}
