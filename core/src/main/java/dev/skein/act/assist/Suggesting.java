package dev.skein.act.assist;

import dev.skein.Insight;
import dev.skein.Message;
import dev.skein.Passage;
import dev.skein.Promise;
import dev.skein.Suggested.Kind;
import dev.skein.Suggested.Part;
import dev.skein.act.Assistant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What might be said to a customer who waits for a person: from what the company wrote and what we know to be so, and from
 * nothing else. The customer's own words are never repeated in it.
 */
public final class Suggesting {
    /** Name and version of this policy, as decisions cite it. */
    public static final String POLICY = "suggest@1";

    /** What is said where nothing we have written answers; it binds nobody to anything. */
    public static final String WAY_ON = "I have read all of it and am looking into it now.";

    private static final double LANGUAGE_MIN = 0.8;

    private Suggesting() {}

    /** What is suggested, before anybody checked it. */
    public record Sketch(List<Part> parts) {
        /** Nothing. */
        public static final Sketch NONE = new Sketch(List.of());

        /** Whether a piece of it answers what was asked. */
        public boolean answers() {
            return parts.stream().anyMatch(p -> p.kind() == Kind.ANSWER || p.kind() == Kind.MACRO);
        }

        /** The same with this piece before all others, in place of any that named a feeling. */
        public Sketch naming(Part feeling) {
            List<Part> all = new ArrayList<>();
            all.add(feeling);
            parts.stream().filter(p -> p.kind() != Kind.FEELING).forEach(all::add);
            return new Sketch(List.copyOf(all));
        }

        /** The same with one piece more. */
        public Sketch and(Part part) {
            List<Part> all = new ArrayList<>(parts);
            all.add(part);
            return new Sketch(List.copyOf(all));
        }

        /** The words as they would be said. */
        public String text() {
            return parts.stream().map(Part::text).collect(Collectors.joining(" "));
        }
    }

    /** The language that keeps us silent: what we have written is English; empty where it does not. */
    public static Optional<String> foreign(Message asked) {
        return asked.insight()
                .map(Insight::language)
                .filter(l -> !l.label().equals("en") && !l.label().equals("und") && l.confidence() >= LANGUAGE_MIN)
                .map(Insight.Reading::label);
    }

    /**
     * Puts it together.
     *
     * @param passages what our knowledge says to the customer's words, best first
     * @param broken promises of this conversation that we did not keep
     * @param macro words of a colleague that helped before, where the lot lets them be offered
     * @param mayFeel whether the customer lets us read feelings
     */
    public static Sketch sketch(
            Message asked, List<Passage> passages, List<Promise> broken, Optional<Macro> macro, boolean mayFeel) {
        Sketch sketch = Sketch.NONE;
        String named = mayFeel ? asked.insight().map(Assistant::named).orElse("") : "";
        if (!named.isEmpty()) {
            sketch = sketch.and(Part.of(Kind.FEELING, named, "names the feeling"));
        }
        if (!broken.isEmpty()) {
            String owned = "We promised you: “" + broken.get(broken.size() - 1).text() + "”, and did not keep it. "
                    + "That is on us.";
            sketch = sketch.and(Part.of(Kind.OWNING, owned, "owns the promise we did not keep"));
        }
        if (macro.isPresent()) {
            Macro one = macro.get();
            return sketch.and(
                    new Part(Kind.MACRO, one.text(), one.id(), one.title(), "answers in words that helped before"));
        }
        Optional<Passage> best =
                passages.stream().filter(p -> p.score() >= Assistant.FIT_MIN).findFirst();
        if (best.isEmpty()) {
            return sketch;
        }
        Passage p = best.get();
        return sketch.and(new Part(
                Kind.ANSWER, p.text().strip(), p.article(), p.title(), "answers from our article “" + p.title() + "”"));
    }
}
