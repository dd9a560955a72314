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
    String act(Run run, Playbook playbook, PlaybookStep.Act step) {
        Deed deed = step.deed();
        if (run.arm() == Run.Arm.HELD) {
            return deed.word() + " not done: held out";
        }
        List<Template> texts = deed.texts();
        for (int i = 0; i < texts.size(); i++) {
            Optional<String> missing = fill(run, texts.get(i)).missing();
            if (missing.isPresent()) {
                String because = "Nothing is known for {" + missing.get() + "}, and the text has no fallback";
                turn.decide(
                        run,
                        playbook,
                        "step",
                        List.of(new Decision.Option(deed.word(), because), Decision.Option.open("skip")),
                        "skip",
                        because);
                return deed.word() + " skipped: nothing known for {" + missing.get() + '}';
            }
        }
        turn.wish(wish(run, playbook, step));
        return deed.word();
    }

    private Wish wish(Run run, Playbook playbook, PlaybookStep.Act step) {
        Wish.From from = new Wish.From(run.id(), playbook.id(), playbook.version(), step.id(), playbook.owner());
        Deed deed = step.deed();
        if (deed instanceof Deed.Send send) {
            return new Wish.Say(
                    from, send.channels(), text(run, send.text()), playbook.purpose(), text(run, send.apologyFor()));
        }
        if (deed instanceof Deed.Need need) {
            return new Wish.OpenNeed(from, need.kind(), text(run, need.about()), need.owner(), run.because());
        }
        if (deed instanceof Deed.Recover recover) {
            return new Wish.MoveRecovery(
                    from,
                    text(run, recover.failure()),
                    recover.kind(),
                    recover.stage(),
                    recover.owner(),
                    recover.found());
        }
        if (deed instanceof Deed.Offer offer) {
            return new Wish.MakeGood(
                    from,
                    offer.kind(),
                    offer.amountMinor(),
                    offer.currency(),
                    text(run, offer.text()),
                    text(run, offer.failure()),
                    offer.authority());
        }
        if (deed instanceof Deed.Promise promise) {
            return new Wish.MakePromise(from, text(run, promise.text()), turn.now.plus(promise.due()));
        }
        if (deed instanceof Deed.HandOver handOver) {
            return new Wish.HandOver(from, handOver.need(), text(run, handOver.because()));
        }
        if (deed instanceof Deed.Ask ask) {
            return new Wish.AskHow(from, ask.channels());
        }
        throw new IllegalStateException("a deed without a wish: " + deed.word());
    }

    private String text(Run run, Template template) {
        return fill(run, template).text();
    }

    private Template.Filled fill(Run run, Template template) {
        return template.fill(name -> value(run, name));
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
