package dev.skein.loop;

import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Decision;
import dev.skein.Ids;
import dev.skein.Insight;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Outcome;
import dev.skein.Passage;
import dev.skein.Promise;
import dev.skein.Suggested;
import dev.skein.Suggested.Kind;
import dev.skein.Suggested.Part;
import dev.skein.Suggested.Status;
import dev.skein.WrapUp;
import dev.skein.act.assist.Macro;
import dev.skein.act.assist.Macros;
import dev.skein.act.assist.Suggesting;
import dev.skein.act.assist.Suggesting.Sketch;
import dev.skein.learn.empathy.Acknowledging;
import dev.skein.learn.empathy.Empathy;
import dev.skein.learn.empathy.Facet;
import dev.skein.learn.empathy.FacetReading;
import dev.skein.learn.empathy.Opening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Suggests words to whoever leads, once for each word of a customer who waits for a person. Before they are shown the
 * empathy instrument reads them: what fails is mended by template, or not shown. Each is a {@link Decision}; what became of
 * it is measured when the reply comes.
 */
final class Suggests {
    /** Kind of the decisions, and of the rows. */
    static final String KIND = "suggest";

    static final String ROW = "suggestion";

    /** Measure of an outcome: the share of the suggested words that the reply kept, 0 to 1. */
    static final String KEPT = "suggestion-kept";

    private static final String MENDED =
            "names what was opened (mended: as first made it did not acknowledge what was said)";
    private static final String NOTHING = "suggest nothing";
    private static final String CONTROL = "without the macro";

    private Suggests() {}

    /** A row of its own: a suggestion, and what became of it. It names no employee. */
    record Row(Suggested suggested, String conversation, Status status, double kept, String macro) {}

    /** Whether it is the desk's word on its own work, and nothing that happened to the customer. */
    static boolean concerns(String type) {
        return type.equals(Suggested.REWORDED) || type.equals(WrapUp.CORRECTED);
    }

    static void step(Turn turn, Macros macros) {
        if (turn.event.historic()) {
            return;
        }
        switch (turn.event.type()) {
            case "MessageReceived", "PersonAsked", "LeadRequested", "FlowHandedOver" ->
                turn.conversation()
                        .filter(c -> c.isOpen() && c.handedOver())
                        .filter(c -> c.waitingSince().isPresent())
                        .ifPresent(c -> suggest(turn, c, macros));
            case Suggested.REWORDED -> turn.conversation().ifPresent(c -> reworded(turn, c));
            case "ConversationResolved" ->
                turn.conversation().ifPresent(c -> c.suggested().ifPresent(s -> end(turn, c, s, Status.DISCARDED, 0)));
            default -> {
                // A reply is measured where it is released.
            }
        }
    }

    private static void suggest(Turn turn, Conversation talk, Macros macros) {
        Optional<Message> said = talk.lastFromCustomer();
        if (said.isEmpty()
                || talk.suggested()
                        .filter(s -> s.event().equals(said.get().id()))
                        .isPresent()) {
            return;
        }
        Conversation open = talk.suggested()
                .map(before -> end(turn, talk, before, Status.OVERTAKEN, 0))
                .orElse(talk);
        Message asked = said.get();
        boolean mayFeel = Consent.allows(turn.consents, Consent.Purpose.FEELINGS);
        List<Passage> passages = asked.id().equals(turn.event.id()) ? turn.event.passages() : List.of();
        List<Promise> broken = turn.promises.stream()
                .filter(p ->
                        p.status() == Promise.Status.BROKEN && p.conversation().equals(Optional.of(talk.id())))
                .toList();
        Optional<Macro> macro = macros.fitting(kind(turn, talk), asked.text());
        boolean offered = macro.filter(m -> Macros.isOffered(m, turn.key)).isPresent();
        Optional<String> foreign = Suggesting.foreign(asked);
        Sketch sketch = foreign.isPresent()
                ? Sketch.NONE
                : Suggesting.sketch(asked, passages, broken, offered ? macro : Optional.empty(), mayFeel);
        Checked checked = sketch.parts().isEmpty()
                ? new Checked(sketch, List.of(), foreign.map(Suggests::foreign).orElse("nothing we have written fits"))
                : check(asked, sketch, mayFeel);
        decide(turn, open, asked, checked, macro, offered);
    }

    private static String foreign(String language) {
        return "the customer writes another language (" + language + ") than we have written";
    }

    private static String kind(Turn turn, Conversation talk) {
        return talk.need()
                .flatMap(
                        id -> turn.needs.stream().filter(n -> n.id().equals(id)).findFirst())
                .map(Need::kind)
                .orElse("");
    }

    /** What was checked: the words as they are now, what was read, and why they are not shown; empty when they are. */
    private record Checked(Sketch sketch, List<Suggested.Check> checks, String against) {}

    /** Whether it hears, acknowledges and answers; mended by template where it does not. */
    private static Checked check(Message asked, Sketch first, boolean mayFeel) {
        Sketch sketch = first.answers()
                ? first
                : first.and(Part.of(
                        Kind.WAY_ON, Suggesting.WAY_ON, "leaves the answer to you: nothing we have written fits"));
        Optional<Opening> opening = mayFeel ? Empathy.opening(asked) : Optional.empty();
        if (opening.isEmpty()) {
            return new Checked(sketch, List.of(), "");
        }
        List<FacetReading> read = read(asked, opening.get(), sketch);
        if (!passes(read)) {
            String rest = new Sketch(sketch.parts().stream()
                            .filter(p -> p.kind() != Kind.FEELING)
                            .toList())
                    .text();
            Sketch failed = sketch;
            Optional<Sketch> mended = Acknowledging.mending(asked.text(), rest)
                    .map(sentence -> failed.naming(Part.of(Kind.FEELING, sentence, MENDED)));
            sketch = mended.orElse(failed);
            read = read(asked, opening.get(), sketch);
        }
        return new Checked(
                sketch,
                read.stream()
                        .map(f -> new Suggested.Check(
                                f.facet().name().toLowerCase(Locale.ROOT), f.probability(), f.present()))
                        .toList(),
                passes(read) ? "" : "it does not acknowledge what was said, and no template of ours mends that");
    }

    private static List<FacetReading> read(Message asked, Opening opening, Sketch sketch) {
        return Empathy.judge(asked.text(), opening, sketch.text(), asked.channel())
                .facets();
    }

    /** Heard and acknowledged. That it helps is not asked of words: the answer is, or is left to a person. */
    private static boolean passes(List<FacetReading> read) {
        return read.stream()
                .filter(f -> f.facet() == Facet.HEARD || f.facet() == Facet.ACKNOWLEDGED)
                .allMatch(FacetReading::present);
    }

    private static void decide(
            Turn turn, Conversation talk, Message asked, Checked checked, Optional<Macro> macro, boolean offered) {
        boolean shown = checked.against().isEmpty();
        Suggested made = new Suggested(
                id(turn, talk, asked),
                asked.id(),
                checked.sketch().parts(),
                checked.checks(),
                Optional.empty(),
                turn.now);
        String because = shown ? made.because() : checked.against();
        String suggest = macro.map(m -> offered ? "offer macro " + m.id() : CONTROL + ' ' + m.id())
                .orElse("suggest");
        List<Decision.Option> options = new ArrayList<>();
        options.add(new Decision.Option(suggest, checked.against()));
        macro.ifPresent(m -> options.add(new Decision.Option(
                offered ? CONTROL + ' ' + m.id() : "offer macro " + m.id(), shown ? "" : checked.against())));
        options.add(Decision.Option.open(NOTHING));
        turn.decide(new Decision(
                made.id(),
                turn.key,
                turn.event.id(),
                turn.now,
                KIND,
                options,
                shown ? suggest : NOTHING,
                macro.isPresent() && shown ? (offered ? Macros.OFFERED_SHARE : 1 - Macros.OFFERED_SHARE) : 1,
                Suggesting.POLICY + ", " + Empathy.MODEL + ", settings@" + turn.company.version(),
                turn.company.assistant(),
                because,
                inputs(turn, asked, checked),
                talk.id()));
        row(turn, talk, made, shown ? Status.OFFERED : Status.WITHHELD, 0);
        if (shown) {
            turn.put(talk.edit().suggested(Optional.of(made)).done());
        }
        if (shown || macro.isPresent()) {
            turn.await(made.id(), talk.id());
        }
    }

    private static String id(Turn turn, Conversation talk, Message asked) {
        return Ids.derive("decision", turn.key.toString(), asked.id(), KIND, talk.id());
    }

    private static List<Decision.Input> inputs(Turn turn, Message asked, Checked checked) {
        long age = Math.max(0, Duration.between(asked.at(), turn.now).toSeconds());
        List<Decision.Input> all = new ArrayList<>();
        all.add(new Decision.Input("the customer's words", asked.id(), age));
        all.add(new Decision.Input(
                "the reading", asked.insight().map(Insight::model).orElse("no reading"), age));
        for (Suggested.Check check : checked.checks()) {
            String value = String.format(Locale.ROOT, "%.2f", check.probability());
            all.add(new Decision.Input(
                    "check: " + check.facet(), check.passed() ? "yes, " + value : "no, " + value, 0));
        }
        return List.copyOf(all);
    }

    /** Other words were found, or refused; the newest stand. */
    private static void reworded(Turn turn, Conversation talk) {
        String id = turn.event.data().text("suggestion").orElse("");
        String tone = turn.event.data().text("tone").orElse("");
        String words = turn.event.data().text("words").orElse("");
        String refused = turn.event.data().text("refused").orElse("");
        String by = turn.event.data().text("by").orElse("");
        talk.suggested().filter(s -> s.id().equals(id)).ifPresent(s -> {
            boolean taken = refused.isEmpty() && !words.isBlank();
            turn.decide(new Decision(
                    Ids.derive("decision", turn.key.toString(), turn.event.id(), KIND),
                    turn.key,
                    turn.event.id(),
                    turn.now,
                    KIND,
                    List.of(new Decision.Option(tone, refused), Decision.Option.open("leave it as it is")),
                    taken ? tone : "leave it as it is",
                    1,
                    by.isEmpty() ? "tone@1" : "tone@1, " + by,
                    turn.company.assistant(),
                    taken ? tone + " was asked for; the facts are the same" : refused,
                    List.of(new Decision.Input("the suggestion", id, 0)),
                    talk.id()));
            if (taken) {
                Suggested now = s.with(new Suggested.Reworded(tone, words, by));
                row(turn, talk, now, Status.OFFERED, 0);
                turn.put(talk.edit().suggested(Optional.of(now)).done());
            }
        });
    }

    /** The lead answered: what the suggestion was worth can be told. */
    static void answered(Turn turn, String conversation, String reply) {
        turn.conversations.stream()
                .filter(c -> c.id().equals(conversation))
                .findFirst()
                .ifPresent(talk -> talk.suggested().ifPresent(s -> {
                    double kept = s.wordings().stream()
                            .mapToDouble(words -> Kept.share(words, reply))
                            .max()
                            .orElse(0);
                    boolean same = s.wordings().stream().anyMatch(words -> Kept.isSame(words, reply));
                    end(
                            turn,
                            talk,
                            s,
                            same ? Status.USED : kept >= Kept.EDITED_MIN ? Status.EDITED : Status.DISCARDED,
                            kept);
                }));
    }

    private static Conversation end(Turn turn, Conversation talk, Suggested s, Status status, double kept) {
        row(turn, talk, s, status, kept);
        if (status != Status.OVERTAKEN) {
            turn.outcome(new Outcome(
                    Ids.derive("outcome", s.id(), KEPT), turn.key, s.id(), KEPT, kept, turn.now, turn.event.id()));
        }
        Conversation without = talk.edit().suggested(Optional.empty()).done();
        turn.put(without);
        return without;
    }

    private static void row(Turn turn, Conversation talk, Suggested s, Status status, double kept) {
        String macro = s.parts().stream()
                .filter(p -> p.kind() == Kind.MACRO)
                .map(Part::source)
                .findFirst()
                .orElse("");
        turn.view(ROW, s.id(), macro, status.name(), turn.now, new Row(s, talk.id(), status, kept, macro));
    }
}
