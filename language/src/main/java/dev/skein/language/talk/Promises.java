package dev.skein.language.talk;

import dev.skein.Due;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds promises in an employee's or an assistant's words: somebody of ours (or the customer, as the one who gets), will,
 * what is done, in one sentence. What stands around it (a condition, a negation, a hedge, habit, a time) makes it more or
 * less likely; the weights are fitted by {@code TrainPromises} on our own lines.
 */
public final class Promises {
    /** Words between who will and what is done. */
    private static final int REACH_WORDS = 9;

    /** Promises kept of one text. */
    static final int PROMISES_MAX = 20;

    /** What is weighed, in this order: always, they will, you get, condition, hedge, habit, question, due, let me. */
    public static final int FLAGS = 9;

    private static final double[] WEIGHTS = {1.80, -0.48, -0.27, -3.72, -1.51, -3.38, 0.00, 1.39, 0.35};
    private static final long LET = Words.hash("let");
    private static final long IF = Words.hash("if");

    private Promises() {}

    /** What was found of one promise, before it is weighed; for the trainer. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Candidate(PromiseAct act, boolean[] flags, int start, int end, Optional<Due> due) {
        double probability() {
            double logit = 0;
            for (int f = 0; f < FLAGS; f++) {
                logit += flags[f] ? WEIGHTS[f] : 0;
            }
            return 1 / (1 + Math.exp(-logit));
        }
    }

    /** All that may be a promise in a text of ours. */
    public static List<Candidate> candidates(CharSequence text) {
        Reading reading = new Reading();
        reading.read(text, Phrases.shipped());
        return candidates(reading);
    }

    static List<PromiseSpan> of(Reading reading) {
        List<Candidate> candidates = candidates(reading);
        List<PromiseSpan> made = new ArrayList<>(candidates.size());
        for (Candidate c : candidates) {
            made.add(new PromiseSpan(c.act(), c.probability(), c.start(), c.end(), c.due()));
        }
        return made;
    }

    static List<Candidate> candidates(Reading reading) {
        Found found = reading.found;
        if (!found.has(Tag.WE_WILL) && !found.has(Tag.THEY_WILL) && !found.has(Tag.YOU_GET)) {
            return List.of();
        }
        List<Candidate> made = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < found.count && made.size() < PROMISES_MAX; i++) {
            Tag tag = Tag.of(found.tags[i]);
            boolean who = tag == Tag.WE_WILL || tag == Tag.THEY_WILL || tag == Tag.YOU_GET;
            if (who && found.from[i] >= free) {
                Optional<Candidate> one = candidate(reading, tag, found.from[i], found.endAt(tag, found.from[i]));
                if (one.isPresent()) {
                    made.add(one.orElseThrow());
                    free = reading.wordAt(one.orElseThrow().end());
                }
            }
        }
        return List.copyOf(made);
    }

    private static Optional<Candidate> candidate(Reading reading, Tag who, int from, int to) {
        Words words = reading.words;
        int end = words.sentenceEnd(from);
        PromiseAct act = null;
        int doneAt = end;
        int doneEnd = end;
        for (PromiseAct one : PromiseAct.values()) {
            for (int word = from + 1; word < Math.min(end, to + REACH_WORDS); word++) {
                int after = word <= doneAt ? reading.found.endAt(one.tag(), word) : -1;
                if (after >= 0 && (word < doneAt || after > doneEnd)) {
                    act = one;
                    doneAt = word;
                    doneEnd = after;
                }
            }
        }
        boolean denied = reading.found.within(Tag.NEGATION, Math.min(from + 1, to), Math.min(doneAt + 1, end));
        if (denied || (act == null && who != Tag.YOU_GET)) {
            return Optional.empty();
        }
        int begin = words.sentenceBegin(from);
        Optional<Dues.At> due = Dues.first(reading, begin, end);
        boolean[] flags = {
            true,
            who == Tag.THEY_WILL,
            who == Tag.YOU_GET,
            isConditional(reading, begin, end),
            reading.found.within(Tag.HEDGE, begin, end),
            reading.found.within(Tag.USUAL, begin, end),
            reading.at(words.ends[end - 1]) == '?',
            due.isPresent(),
            words.hashes[from] == LET
        };
        int last = Math.max(act == null ? to : doneEnd, due.map(Dues.At::end).orElse(0));
        return Optional.of(new Candidate(
                act == null ? PromiseAct.SEND : act,
                flags,
                words.begins[from],
                words.ends[Math.min(last, end) - 1],
                due.map(Dues.At::due)));
    }

    /** A condition that hangs on the customer; "check if" asks for a fact and is none. */
    private static boolean isConditional(Reading reading, int begin, int end) {
        Found found = reading.found;
        for (int i = found.next(Tag.CONDITION, 0); i >= 0; i = found.next(Tag.CONDITION, i + 1)) {
            int at = found.from[i];
            boolean asksFact = reading.words.hashes[at] == IF
                    && at > begin
                    && (found.within(Tag.DO_CHECK, at - 1, at)
                            || reading.words.hashes[at - 1] == SEE
                            || reading.words.hashes[at - 1] == OUT
                            || reading.words.hashes[at - 1] == KNOW);
            if (at >= begin && at < end && !asksFact) {
                return true;
            }
        }
        return false;
    }

    private static final long SEE = Words.hash("see");
    private static final long OUT = Words.hash("out");
    private static final long KNOW = Words.hash("know");
}
