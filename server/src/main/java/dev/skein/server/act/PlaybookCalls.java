package dev.skein.server.act;

import dev.skein.act.playbook.Deed;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.PlaybookStep;
import dev.skein.server.Playing;
import dev.skein.server.view.RunCounts;
import dev.skein.server.view.Titles;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Playbooks: what they do, and how their runs stand. */
@Path("/api/v1/playbooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Act")
public final class PlaybookCalls {
    private final Playing playing;
    private final RunCounts counts;

    /** Answers for what plays. */
    public PlaybookCalls(Playing playing, RunCounts counts) {
        this.playing = playing;
        this.counts = counts;
    }

    /** A step, for a picture. */
    public record Step(String id, String kind, String title) {}

    /**
     * A playbook and how its runs stand.
     *
     * @param status {@code LIVE} where new runs begin on it, {@code FINISHING} where a newer version took over
     */
    public record PlaybookView(
            String id,
            int version,
            String title,
            String owner,
            String goal,
            double holdOutShare,
            String status,
            List<Step> steps,
            long running,
            long reached,
            long missed,
            long left) {}

    /**
     * All of them, newest version first.
     *
     * @param ageSeconds how old the counts are
     * @param cut whether there were more runs than were counted: the newest were
     */
    public record Playbooks(List<PlaybookView> items, Optional<String> nextCursor, long ageSeconds, boolean cut) {}

    /** All playbooks. */
    @GET
    @Operation(operationId = "listPlaybooks", summary = "Playbooks, and how their runs stand")
    public Playbooks list() {
        RunCounts.Counted counted = counts.now();
        List<Playbook> all = playing.published();
        return new Playbooks(
                all.stream()
                        .sorted(Comparator.comparing(Playbook::id)
                                .thenComparing(Comparator.comparingInt(Playbook::version)
                                        .reversed()))
                        .map(playbook -> view(playbook, all, counted.of(playbook.policy())))
                        .toList(),
                Optional.empty(),
                counts.ageSeconds(counted),
                counted.cut());
    }

    private static PlaybookView view(Playbook playbook, List<Playbook> all, RunCounts.Tally tally) {
        boolean newest = all.stream()
                .noneMatch(other -> other.id().equals(playbook.id()) && other.version() > playbook.version());
        return new PlaybookView(
                playbook.id(),
                playbook.version(),
                playbook.title(),
                playbook.owner(),
                playbook.goal().outcome(),
                playbook.holdOut(),
                newest ? "LIVE" : "FINISHING",
                playbook.steps().stream().map(PlaybookCalls::step).toList(),
                tally.running(),
                tally.reached(),
                tally.missed(),
                tally.left());
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
