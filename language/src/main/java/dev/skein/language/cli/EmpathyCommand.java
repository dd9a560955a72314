package dev.skein.language.cli;

import dev.skein.language.empathy.AgreementReport;
import dev.skein.language.empathy.CorrectedShares;
import dev.skein.language.empathy.LabelledTalk;
import dev.skein.language.empathy.LabelledTalks;
import dev.skein.language.empathy.Talks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skein empathy}: how far the instrument agrees with people, and what the true shares are. */
@Command(
        name = "empathy",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Holds the empathy instrument against labelled talks: agreement with interval, confusion, error "
                + "by channel, the ten worst mistakes, and the share of openings that were answered, corrected.",
        footer = {
            "",
            "Examples:",
            "  skein empathy --talks labels.jsonl",
            "  skein empathy --talks labels.jsonl --all export.jsonl"
        })
final class EmpathyCommand implements Callable<Integer> {
    @Option(names = "--talks", required = true, paramLabel = "FILE", description = "labelled talks, from skein label")
    Path talks = Path.of("-");

    @Option(
            names = "--all",
            paramLabel = "FILE",
            description = "all talks the labelled ones were drawn from: makes the corrected shares more certain")
    Optional<Path> all = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before the call
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<LabelledTalk> labelled = LabelledTalks.read(talks);
        List<LabelledTalk> others = all.isPresent() ? LabelledTalks.read(all.get()) : List.of();
        out.println(labelled.size() + " labelled talks");
        out.println();
        AgreementReport.print(Talks.verdicts(labelled), out::println);
        out.println();
        CorrectedShares.print(labelled, others, out::println);
        out.flush();
        return 0;
    }
}
