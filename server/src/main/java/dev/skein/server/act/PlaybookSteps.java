package dev.skein.server.act;

import dev.skein.act.playbook.Deed;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.PlaybookStep;
import dev.skein.server.view.Titles;
import java.util.List;

/** Playbooks in a picture: their steps, in words. */
public final class PlaybookSteps {
    private PlaybookSteps() {}

    /** A step, for a picture. */
    public record Step(String id, String kind, String title) {}

    /** The steps of a playbook, in the order of its file. */
    public static List<Step> of(Playbook playbook) {
        return playbook.steps().stream().map(PlaybookSteps::step).toList();
    }

    private static Step step(PlaybookStep step) {
        String name = Titles.words(step.id());
        if (step instanceof PlaybookStep.Act act) {
            return new Step(step.id(), act.deed().word(), title(act.deed(), name));
        }
        if (step instanceof PlaybookStep.WaitFor wait) {
            return new Step(step.id(), "wait", name + ": " + time(wait.time().toMinutes()));
        }
        if (step instanceof PlaybookStep.WaitUntil until) {
            return new Step(step.id(), "wait", name + ": until " + until.hour());
        }
        if (step instanceof PlaybookStep.WaitEvent event) {
            String events = String.join(
                    " or ",
                    event.arrivals().stream().map(a -> Titles.words(a.event())).toList());
            return new Step(
                    step.id(),
                    "wait",
                    name + ": " + events + ", at most " + time(event.timeout().toMinutes()));
        }
        return new Step(step.id(), step instanceof PlaybookStep.Branch ? "branch" : "end", name);
    }

    private static String title(Deed deed, String name) {
        return deed.texts().stream().findFirst().map(text -> name + ": " + text).orElse(name);
    }

    private static String time(long minutes) {
        if (minutes < 120) {
            return minutes + " min";
        }
        return minutes < 48 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " days";
    }
}
