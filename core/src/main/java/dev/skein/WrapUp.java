package dev.skein;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a talk came to, written from the record: at its close, and whenever it passes to another lead. Each sentence cites
 * what it comes from. An employee may put it right; what the record said is kept beside.
 *
 * @param id derived from the talk and the event at which it was written
 * @param conversation whose talk
 * @param customer whose
 * @param occasion at which it was written
 * @param lines in the order of {@link Kind}
 * @param at when
 * @param edited who put it right, and what the record had said
 */
public record WrapUp(
        String id,
        String conversation,
        Key customer,
        Occasion occasion,
        List<Line> lines,
        Instant at,
        Optional<Edited> edited) {
    /** Kind of the rows they stand in. */
    public static final String KIND = "wrap-up";

    /** Type of the event by which an employee puts one right. */
    public static final String CORRECTED = "WrapUpCorrected";

    /** Sentences of one; beyond it nothing more is written. */
    public static final int LINES_MAX = 12;

    /** When it is written. */
    public enum Occasion {
        CLOSE,
        HAND_OVER
    }

    /** What a sentence tells. */
    public enum Kind {
        WANTED,
        DONE,
        PROMISED,
        REMAINS,
        ENDED
    }

    /** A sentence, and what it comes from; one that an employee wrote may come from nothing of the record. */
    public record Line(Kind kind, String text, List<Cite> cites) {}

    /** Something of the record: {@code event}, {@code need}, {@code promise} or {@code recovery}, and its id. */
    public record Cite(String kind, String id) {
        /** An event. */
        public static Cite event(String id) {
            return new Cite("event", id);
        }
    }

    /** Who put it right, when, and what the record had said. */
    public record Edited(String by, Instant at, List<Line> before) {}
}
