package dev.skein.language.talk;

import java.util.List;
import java.util.Set;

/** The door to what is read of talk by rules and small tables. Safe to share between threads. */
public final class Talk {
    private static final ThreadLocal<Reading> READING = ThreadLocal.withInitial(Reading::new);

    private Talk() {}

    /**
     * Personal data in a text, in its order, without overlaps. Of a text longer than {@value Words#TEXT_CHARS_MAX} UTF-16
     * units or {@value Words#WORDS_MAX} words only the beginning is read.
     */
    public static List<PersonalSpan> personal(CharSequence text) {
        Reading reading = READING.get();
        reading.read(text, Phrases.shipped());
        List<PersonalSpan> spans = personal(reading);
        reading.text = "";
        return spans;
    }

    /**
     * What a message does and shows, in one pass.
     *
     * @param text as of {@link #personal}
     */
    public static Signs read(CharSequence text) {
        Reading reading = READING.get();
        reading.read(text, Phrases.shipped());
        Signs signs = new Signs(reading.signals());
        reading.text = "";
        return signs;
    }

    /** What a message more likely does and shows than not, with the words that carried it. */
    public static List<Shown> shown(CharSequence text) {
        Reading reading = READING.get();
        reading.read(text, Phrases.shipped());
        List<Shown> shown = Showing.of(reading);
        reading.text = "";
        return shown;
    }

    /** The same with personal data and promises, which only our own words make. */
    public static Everything everything(CharSequence text, boolean ours) {
        Reading reading = READING.get();
        reading.read(text, Phrases.shipped());
        Signs signs = new Signs(reading.signals());
        List<PersonalSpan> spans = personal(reading);
        List<PromiseSpan> promises = ours ? Promises.of(reading) : List.of();
        reading.text = "";
        return new Everything(signs, spans, promises);
    }

    /** Promises in an employee's or an assistant's words; not meant for a customer's. */
    public static List<PromiseSpan> promises(CharSequence text) {
        Reading reading = READING.get();
        reading.read(text, Phrases.shipped());
        List<PromiseSpan> promises = Promises.of(reading);
        reading.text = "";
        return promises;
    }

    /** All that is read of one text. */
    public record Everything(Signs signs, List<PersonalSpan> personal, List<PromiseSpan> promises) {}

    /** The probability of each {@link Signal}, calibrated on our own lines. */
    public static final class Signs {
        private final float[] probabilities;

        Signs(float[] probabilities) {
            this.probabilities = probabilities;
        }

        /** 0 to 1. */
        public double probability(Signal signal) {
            return probabilities[signal.place()];
        }

        /** Whether it is more likely there than not. */
        public boolean has(Signal signal) {
            return probabilities[signal.place()] >= 0.5f;
        }
    }

    static List<PersonalSpan> personal(Reading reading) {
        Numbers.find(reading);
        Accounts.find(reading);
        Secrets.find(reading);
        Names.find(reading);
        Addresses.find(reading);
        return reading.spans.list();
    }

    static String redact(String text, Set<PersonalKind> kinds) {
        Reading reading = READING.get();
        reading.read(text, Phrases.shipped());
        String made = Redaction.of(text, personal(reading), kinds, reading.words.limit);
        reading.text = "";
        return made;
    }
}
