package dev.skein;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody's word that a reading was wrong, and what is right. It stands until it is taken back.
 *
 * @param id of the event that told it
 * @param event whose text was read
 * @param conversation the text belongs to; empty when to none
 * @param place how many corrections of that text were told before: their order where they came at one moment
 * @param aspect which of the readings
 * @param from the label that was read; empty when one was missing
 * @param to the label that is right; empty when there is none
 * @param by who says so: an employee, or the customer
 * @param name of who says so, as colleagues read it; empty for the customer
 * @param at when
 * @param why in words, as far as it was said
 * @param model that had read the text; empty when nothing had
 * @param undone when it was taken back
 */
public record Correction(
        String id,
        String event,
        String conversation,
        int place,
        Aspect aspect,
        String from,
        String to,
        Key by,
        String name,
        Instant at,
        String why,
        String model,
        Optional<Instant> undone) {
    /** Type of the event that tells a correction. */
    public static final String TOLD = "InsightCorrected";

    /** Type of the event that takes one back; it carries what the first did, and its id as {@code correction}. */
    public static final String TAKEN_BACK = "CorrectionUndone";

    /** Which reading of a text. */
    public enum Aspect {
        LANGUAGE(false),
        SENTIMENT(true),
        FEELING(true),
        EMOTION(true),
        NEED(false),
        ACT(false),
        /** Urgency, leaving, effort, told before. */
        SIGNAL(false),
        /** Whether a person would respond to a feeling or a burden in it: {@code yes} or {@code no}. */
        OPENING(true);

        private final boolean ofFeelings;

        Aspect(boolean ofFeelings) {
            this.ofFeelings = ofFeelings;
        }

        /** Whether it tells how somebody feels: nothing to read, nor to correct, of who refuses that. */
        public boolean isOfFeelings() {
            return ofFeelings;
        }

        /** In lower case, as evidence and calls name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The aspect of that word, in whatever case. */
        public static Optional<Aspect> of(String word) {
            for (Aspect aspect : values()) {
                if (aspect.name().equals(word.toUpperCase(Locale.ROOT))) {
                    return Optional.of(aspect);
                }
            }
            return Optional.empty();
        }
    }

    /** What an event of either type tells; empty when it names no aspect or no event. */
    public static Optional<Correction> told(Event event) {
        Data d = event.data();
        boolean taken = event.type().equals(TAKEN_BACK);
        Optional<Aspect> aspect = d.text("reading").flatMap(Aspect::of);
        Optional<String> read = d.text("event");
        Optional<Key> by = d.text("by").flatMap(Correction::key);
        if (aspect.isEmpty() || read.isEmpty() || by.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Correction(
                taken ? d.text("correction").orElse("") : event.id(),
                read.get(),
                d.text("conversation").orElse(""),
                d.number("place").map(Double::intValue).orElse(0),
                aspect.get(),
                d.text("from").orElse(""),
                d.text("to").orElse(""),
                by.get(),
                d.text("name").orElse(""),
                taken
                        ? Instant.ofEpochMilli(
                                d.number("at").map(Double::longValue).orElse(0L))
                        : event.time(),
                d.text("why").orElse(""),
                d.text("model").orElse(""),
                taken ? Optional.of(event.time()) : Optional.empty()));
    }

    private static Optional<Key> key(String text) {
        try {
            return Optional.of(Key.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the edge refuses it with its path; here nobody has said it
        }
    }

    /** The same as an event carries it. */
    public Data data() {
        return Data.of(
                "event",
                event,
                "conversation",
                conversation,
                "place",
                place,
                "reading",
                aspect.word(),
                "from",
                from,
                "to",
                to,
                "by",
                by.toString(),
                "name",
                name,
                "why",
                why,
                "model",
                model);
    }

    /** What an event carries that takes this one back. */
    public Data undoing() {
        return data().with("correction", id).with("at", at.toEpochMilli());
    }

    /** Whether it tells how somebody feels, or what somebody thinks of us. */
    public boolean isOfFeelings() {
        return aspect.isOfFeelings()
                || (aspect == Aspect.SIGNAL && (Signal.isOfFeelings(from) || Signal.isOfFeelings(to)));
    }

    public boolean stands() {
        return undone.isEmpty();
    }
}
