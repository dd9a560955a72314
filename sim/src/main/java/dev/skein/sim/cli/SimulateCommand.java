package dev.skein.sim.cli;

import dev.skein.sim.Months;
import dev.skein.sim.floor.Policy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skein simulate}: the population on whose events things are tried. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lives months of a furniture shop's customers and of the team that serves them, and writes what happened"
                        + " as lines that rehearse and import read. The same arguments give the same bytes."
                        + " docs/guide/simulation.md",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done; the SHA-256 of the events is told",
            " 1:failed: a file cannot be written",
            " 2:the command line is wrong; the message names the option"
        },
        footer = {
            "",
            "Examples:",
            "  skein simulate --seed 7 --people 20000 --days 90 --out events.jsonl --truth truth.json",
            "  skein simulate --seed 7 --people 5000 --days 60 --team 6 --policy predicted --out events.jsonl"
        })
final class SimulateCommand implements Callable<Integer> {
    private static final int BUFFER_BYTES = 1 << 16;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "decides everything")
    long seed;

    @Option(names = "--people", required = true, paramLabel = "N", description = "customers, 1 to 2000000")
    int people;

    @Option(names = "--days", required = true, paramLabel = "D", description = "1 to 1000, from 6 January 2025 on")
    int days;

    @Option(
            names = "--team",
            paramLabel = "K",
            description = "employees, 1 to 5000 (default: one for 2000 customers, 3 at least)")
    Optional<Integer> team = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "P",
            defaultValue = "longest-idle",
            description =
                    "who serves whom: longest-idle, predicted, or on-off: predicted in every other half hour, by lot"
                            + " (default ${DEFAULT-VALUE})")
    String policy = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where the events go")
    Path out = Path.of("-");

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "where goes what was planted, and what truly happened")
    Optional<Path> truth = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before the call
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Months.Setting setting = Months.Setting.of(seed, people, days, team, Policy.of("--policy", policy));
        PrintWriter err = spec.commandLine().getErr();
        int every = Math.max(1, days / 10);
        try (OutputStream events = opened(out);
                OutputStream truths = truth.isPresent() ? opened(truth.get()) : OutputStream.nullOutputStream()) {
            Months.Lived lived = Months.live(setting, events, truths, (day, lines) -> {
                if (day % every == 0) {
                    err.printf(Locale.ROOT, "day %d of %d, %,d lines%n", day, days, lines);
                    err.flush();
                }
            });
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%,d lines; a team of %,d led %,d conversations%nsha256 %s%n",
                            lived.lines(),
                            setting.team(),
                            lived.served(),
                            lived.sha256());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return 0;
    }

    private static OutputStream opened(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
    }
}
