package dev.skein.language.cli;

import dev.skein.language.Depth;
import dev.skein.language.evaluate.Evaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code skein evaluate}: how well texts are read, on public sets. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures how well texts are read, and how well labels are learned, on the public sets that are "
                + "found (SKEIN_SHARED names the folder that holds data/; else ../shared). A set that is absent is skipped, "
                + "saying so. Nothing is judged on what taught it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:measured", " 1:failed", " 2:the command line is wrong"},
        footer = {
            "",
            "Examples:",
            "  skein evaluate --out docs/results/language.md",
            "  skein evaluate --only goemotions,language-id --limit 500"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SET",
            completionCandidates = Names.class,
            description = "measure only these (default: all): ${COMPLETION-CANDIDATES}")
    List<String> only = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE.md",
            description = "where to write the report; the same as JSON goes beside it (default: standard output)")
    Optional<Path> out = Optional.empty();

    @Option(names = "--tiers", split = ",", paramLabel = "DEPTH", description = "fast, auto, deep (default: all three)")
    List<String> tiers = List.of("fast", "auto", "deep");

    @Option(names = "--limit", paramLabel = "N", description = "judge at most N texts of a set; 0 (default) for all")
    int limit;

    @Option(
            names = "--vectors",
            paramLabel = "FOLDER",
            description = "keep sentence vectors there, so that the next run is quicker; about 250 MB for all sets")
    Optional<Path> vectors = Optional.empty();

    @Option(
            names = "--keep",
            description = "keep what the report that --out names holds of the sets that are not measured now")
    boolean keep;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before the call
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        List<Evaluation.Written> last = new ArrayList<>();
        measure(err, written -> {
            last.clear();
            last.add(written);
            out.ifPresent(page -> write(page, written));
        });
        if (out.isEmpty()) {
            last.forEach(written -> spec.commandLine().getOut().print(written.markdown()));
            spec.commandLine().getOut().flush();
        } else {
            err.println("written to " + out.get() + " and " + beside(out.get()));
        }
        return 0;
    }

    private static Path beside(Path page) {
        return page.resolveSibling(String.valueOf(page.getFileName()).replaceFirst("\\.md$", "") + ".json");
    }

    private static void write(Path page, Evaluation.Written written) {
        try {
            Files.writeString(page, written.markdown());
            Files.writeString(beside(page), written.json());
        } catch (IOException e) {
            throw new UncheckedIOException(page + ": cannot be written", e);
        }
    }

    private void measure(PrintWriter err, Consumer<Evaluation.Written> found) throws IOException {
        List<Depth> depths;
        try {
            depths = tiers.stream().map(Depth::of).distinct().sorted().toList();
            Stream<String> unknown =
                    only.stream().filter(name -> !Evaluation.names().contains(name));
            unknown.findFirst().ifPresent(name -> {
                throw new IllegalArgumentException("'" + name + "' cannot be measured (expected: some of "
                        + String.join(", ", Evaluation.names()) + ")");
            });
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Consumer<String> progress = said -> {
            err.println(said);
            err.flush();
        };
        Evaluation.run(
                new Evaluation.Wish(
                        only,
                        depths,
                        limit,
                        vectors,
                        out.map(EvaluateCommand::beside).filter(json -> keep && Files.exists(json))),
                progress,
                found);
    }

    /** The measurements by name, for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Evaluation.names().iterator();
        }
    }
}
