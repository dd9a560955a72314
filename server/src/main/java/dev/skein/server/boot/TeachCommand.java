package dev.skein.server.boot;

import dev.skein.Data;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code skein teach status|candidate|promote|rollback}: the versions of the model that reads needs in a running Skein.
 * Learning from a file of examples needs no server and is the language module's.
 */
@Command(
        name = "teach",
        mixinStandardHelpOptions = true,
        description = "The model that reads needs in a running Skein: what it is, and learning from corrections.",
        synopsisSubcommandLabel = "status|candidate|promote|rollback",
        footer = {"", "Example: skein teach candidate && skein teach promote"})
final class TeachCommand {
    /** Exit code: taught and compared, and it may lose more than is taken. */
    static final int LOSES = 3;

    private static final String MODELS = "language-models";
    private static final long LOOKS_EVERY_MS = 500;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before the call
    CommandSpec spec;

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Which version is live, which there are, and what could be learned from.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {" 0:told", " 1:no Skein answers, or it refuses", " 2:the command line is wrong"},
            footer = {"", "Example: skein teach status --data data/live"})
    int status(@Mixin RunningSkein running) throws IOException, InterruptedException {
        say(running.get(MODELS));
        return 0;
    }

    @Command(
            name = "candidate",
            mixinStandardHelpOptions = true,
            description = {
                "Teaches a candidate from the corrections of who allows it, and compares it with the live version on "
                        + "examples that neither had learned. Nothing goes live by it."
            },
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                " 0:taught and compared; it may go live",
                " 1:failed: nothing to learn from, learning already, no Skein answers, not done in time",
                " 2:the command line is wrong",
                " 3:taught and compared; it may lose more than is taken, and cannot go live"
            },
            footer = {"", "Example: skein teach candidate --minutes 10"})
    int candidate(
            @Mixin RunningSkein running,
            @Option(
                            names = "--minutes",
                            defaultValue = "30",
                            description = "to wait for it at most (default: ${DEFAULT-VALUE}); it goes on after that")
                    int minutes)
            throws IOException, InterruptedException {
        if (minutes < 1) {
            throw new ParameterException(spec.commandLine(), "--minutes: " + minutes + " (expected: 1 or more)");
        }
        long until = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        PrintWriter err = spec.commandLine().getErr();
        String before = "";
        for (Data told = running.post(MODELS + "/learn"); ; told = running.get(MODELS)) {
            String state = told.text("job.state").orElse("");
            if (state.equals("FAILED")) {
                throw new IllegalStateException(
                        "learning failed: " + told.text("job.says").orElse(""));
            }
            if (state.equals("IDLE")) {
                say(told);
                return ModelVersions.loses(told) ? LOSES : 0;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not done in " + minutes + " min; it goes on: skein teach status");
            }
            String now = ModelVersions.job(told);
            if (!now.equals(before)) {
                err.println(now);
                err.flush();
                before = now;
            }
            TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MS);
        }
    }

    @Command(
            name = "promote",
            mixinStandardHelpOptions = true,
            description =
                    "Puts a version live: one that was compared with the live one, and loses nothing that matters.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                " 0:it is live",
                " 1:refused: not compared with the live version, or it may lose; or no Skein answers",
                " 2:the command line is wrong"
            },
            footer = {"", "Example: skein teach promote 3"})
    int promote(
            @Mixin RunningSkein running,
            @Parameters(arity = "0..1", paramLabel = "VERSION", description = "its number (default: the newest)")
                    Optional<Integer> version)
            throws IOException, InterruptedException {
        String wanted = version.map(String::valueOf).orElse("");
        if (wanted.isEmpty()) {
            wanted = ModelVersions.newest(running.get(MODELS));
        }
        say(running.post(MODELS + "/" + wanted + "/live"));
        return 0;
    }

    @Command(
            name = "rollback",
            mixinStandardHelpOptions = true,
            description = "Puts the version that was live before live again.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                " 0:it is live again",
                " 1:refused: there is none before it; or no Skein answers",
                " 2:the command line is wrong"
            },
            footer = {"", "Example: skein teach rollback"})
    int rollback(@Mixin RunningSkein running) throws IOException, InterruptedException {
        say(running.post(MODELS + "/rollback"));
        return 0;
    }

    private void say(Data told) {
        PrintWriter out = spec.commandLine().getOut();
        ModelVersions.lines(told).forEach(out::println);
        out.flush();
    }
}
