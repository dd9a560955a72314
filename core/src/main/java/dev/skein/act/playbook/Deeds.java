package dev.skein.act.playbook;

import dev.skein.Decision;
import dev.skein.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what a step does into a wish, its texts filled in. What cannot be said whole is not said at all. */
final class Deeds {
    private final Turn turn;

    Deeds(Turn turn) {
        this.turn = turn;
    }

    /** Does it, and says how it went, for the run's path. */
    String act(Run run, Published playbook, PlaybookStep.Act step) {
        Deed deed = step.deed();
        if (run.arm() == Run.Arm.HELD) {
            return deed.word() + " not done: held out";
        }
        List<Template> texts = deed.texts();
        String[] filled = new String[texts.size()];
        for (int i = 0; i < filled.length; i++) {
            Template.Filled words = texts.get(i).fill(name -> value(run, name));
            if (words.missing().isPresent()) {
                return skip(run, playbook, step, words.missing().get());
            }
            filled[i] = words.text();
        }
        turn.wish(wish(run, playbook, step, filled));
        return deed.word();
    }

    private String skip(Run run, Published playbook, PlaybookStep.Act step, String missing) {
        String word = step.deed().word();
        String because = "Nothing is known for {" + missing + "}, and the text has no fallback";
        turn.decide(
                run,
                step.id(),
                playbook,
                "step",
                List.of(new Decision.Option(word, because), Decision.Option.open("skip")),
                "skip",
                because);
        return word + " skipped: nothing known for {" + missing + '}';
    }

    /** The wish, with the deed's texts as they were filled in, in the order of {@link Deed#texts}. */
    private Wish wish(Run run, Published playbook, PlaybookStep.Act step, String[] texts) {
        Wish.From from = new Wish.From(run.id(), playbook.id(), playbook.version(), step.id(), playbook.owner());
        Deed deed = step.deed();
        if (deed instanceof Deed.Send send) {
            return new Wish.Say(from, send.channels(), texts[0], playbook.purpose(), texts[1]);
        }
        if (deed instanceof Deed.Need need) {
            return new Wish.OpenNeed(from, need.kind(), texts[0], need.owner(), run.because());
        }
        if (deed instanceof Deed.Recover recover) {
            return new Wish.MoveRecovery(
                    from, texts[0], recover.kind(), recover.stage(), recover.owner(), recover.found());
        }
        if (deed instanceof Deed.Offer offer) {
            return new Wish.MakeGood(
                    from, offer.kind(), offer.amountMinor(), offer.currency(), texts[0], texts[1], offer.authority());
        }
        if (deed instanceof Deed.Promise promise) {
            return new Wish.MakePromise(from, texts[0], turn.now.plus(promise.due()));
        }
        if (deed instanceof Deed.HandOver handOver) {
            return new Wish.HandOver(from, handOver.need(), texts[0]);
        }
        if (deed instanceof Deed.Ask ask) {
            return new Wish.AskHow(from, ask.channels());
        }
        throw new IllegalStateException("a deed without a wish: " + deed.word());
    }

    /** What the run was told, then what is known of the person; {@code customer.x} is the person's alone. */
    private Optional<String> value(Run run, String name) {
        if (name.equals("subject")) {
            return Facts.words(run.subject());
        }
        Optional<String> told = Facts.words(run.facts().get(name));
        if (told.isPresent()) {
            return told;
        }
        String path = name.startsWith("customer.") || name.startsWith("employee.")
                ? name.substring(name.indexOf('.') + 1)
                : name;
        Map<String, Object> facts = turn.seen.facts();
        return Facts.words(Equality.find(facts, List.of(path.split("\\.", -1))));
    }
}
