package dev.skein.server.boot;

import dev.skein.Data;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code skein playbook status|release|stop|retire}: the way of a running Skein's playbooks to people. */
@Command(
        name = "playbook",
        mixinStandardHelpOptions = true,
        description = "A running Skein's playbooks: how far each version has come, and who gets it.",
        synopsisSubcommandLabel = "status|release|stop|retire",
        footer = {
            "",
            "Examples:",
            "  skein playbook status",
            "  skein playbook release late-delivery@2 --share 10 --because \"rehearsed over 90 days\"",
            "  skein playbook stop late-delivery@2 --inside move --because \"the offer is wrong\""
        })
final class PlaybookCommand {
    private static final String PLAYBOOKS = "playbooks";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before the call
    CommandSpec spec;

    /** What a step needs besides the version. */
    static final class Step {
        @Parameters(index = "0", paramLabel = "ID@VERSION", description = "which version")
        String policy = "";

        @Option(
                names = "--inside",
                defaultValue = "stay",
                description = "people inside another version stay, move or leave (default: ${DEFAULT-VALUE})")
        String inside = "";

        @Option(names = "--because", required = true, description = "why, for the trail")
        String because = "";
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Every version: its stage, its share of people, its rehearsal; with an ID its trail too.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {" 0:told", " 1:no Skein answers, or it refuses", " 2:the command line is wrong"},
            footer = {"", "Example: skein playbook status late-delivery"})
    int status(
            @Mixin RunningSkein running,
            @Parameters(arity = "0..1", paramLabel = "ID", description = "one playbook (default: all)")
                    Optional<String> id)
            throws IOException, InterruptedException {
        if (id.isPresent()) {
            page(running.get(PLAYBOOKS + "/" + id.get()));
        } else {
            say(versions(running.get(PLAYBOOKS), "items"));
        }
        return 0;
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description =
                    "Puts a rehearsed version live for 10, 50 or 100 %% of people; the others keep the one before.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                " 0:it is live for that share",
                " 1:refused: not rehearsed, or it does not follow; or no Skein answers",
                " 2:the command line is wrong"
            },
            footer = {"", "Example: skein playbook release welcome@2 --share 10 --because \"rehearsed\""})
    int release(
            @Mixin RunningSkein running,
            @Mixin Step step,
            @Option(names = "--share", required = true, description = "10, 50 or 100") int share,
            @Option(names = "--after-people", description = "goes on by itself after so many people...")
                    Optional<Integer> people,
            @Option(names = "--after-hours", description = "...and so many hours, both without harm")
                    Optional<Integer> hours)
            throws IOException, InterruptedException {
        Data body = body(step).with("share", share);
        if (people.isPresent() != hours.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--after-people and --after-hours go together");
        }
        if (people.isPresent()) {
            body = body.with("pace", Data.of("people", people.get(), "hours", hours.orElseThrow()));
        }
        page(running.post(path(step, "release"), body));
        return 0;
    }

    @Command(
            name = "stop",
            mixinStandardHelpOptions = true,
            description = "Takes a version back: what was live before is for everybody again.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {" 0:stopped", " 1:refused, or no Skein answers", " 2:the command line is wrong"},
            footer = {"", "Example: skein playbook stop welcome@2 --inside leave --because \"it is rude\""})
    int stop(@Mixin RunningSkein running, @Mixin Step step) throws IOException, InterruptedException {
        page(running.post(path(step, "stop"), body(step)));
        return 0;
    }

    @Command(
            name = "retire",
            mixinStandardHelpOptions = true,
            description = "Puts a version away; nothing takes its place.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {" 0:retired", " 1:refused, or no Skein answers", " 2:the command line is wrong"},
            footer = {"", "Example: skein playbook retire welcome@1 --because \"nobody needs it\""})
    int retire(@Mixin RunningSkein running, @Mixin Step step) throws IOException, InterruptedException {
        page(running.post(path(step, "retire"), body(step)));
        return 0;
    }

    private static Data body(Step step) {
        return Data.of("inside", step.inside, "because", step.because);
    }

    private String path(Step step, String what) {
        int at = step.policy.lastIndexOf('@');
        if (at < 1 || !step.policy.substring(at + 1).matches("[1-9][0-9]{0,8}")) {
            throw new ParameterException(spec.commandLine(), step.policy + " (expected: ID@VERSION, late-delivery@2)");
        }
        return PLAYBOOKS + "/" + step.policy.substring(0, at) + "/" + step.policy.substring(at + 1) + "/" + what;
    }

    private void page(Data page) {
        List<String> lines = new ArrayList<>(versions(page, "versions"));
        lines.add("");
        for (Data entry : list(page, "trail")) {
            lines.add(entry.text("at").orElse("") + "  version " + number(entry, "version") + " "
                    + word(entry, "change") + share(entry) + ", "
                    + entry.text("by").orElse("") + ": "
                    + entry.text("because").orElse(""));
        }
        say(lines);
    }

    private static String share(Data entry) {
        return number(entry, "share") == 0 ? "" : " for " + number(entry, "share") + " %";
    }

    private static List<String> versions(Data told, String field) {
        List<String> lines = new ArrayList<>();
        for (Data version : list(told, field)) {
            String rehearsed = version.text("rehearsal.at")
                    .map(at -> "rehearsed " + at.substring(0, 10) + " over "
                            + number(version.tree("rehearsal"), "people") + " people")
                    .orElse("not rehearsed");
            lines.add(String.format(
                    Locale.ROOT,
                    "%s@%d  %s, %d %% of people, %s, %d under way",
                    version.text("id").orElse("?"),
                    number(version, "version"),
                    word(version, "stage"),
                    number(version, "share"),
                    rehearsed,
                    number(version, "running")));
            version.text("note").filter(note -> !note.isEmpty()).ifPresent(note -> lines.add("  " + note));
        }
        return lines;
    }

    private static String word(Data of, String field) {
        return of.text(field).orElse("?").toLowerCase(Locale.ROOT);
    }

    private static int number(Data of, String field) {
        return of.number(field).map(Double::intValue).orElse(0);
    }

    private static List<Data> list(Data of, String field) {
        List<Data> items = new ArrayList<>();
        if (of.values().get(field) instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> map) {
                    items.add(Data.of("v", map).tree("v"));
                }
            }
        }
        return items;
    }

    private void say(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }
}
