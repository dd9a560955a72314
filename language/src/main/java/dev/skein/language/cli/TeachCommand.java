package dev.skein.language.cli;

import dev.skein.language.teach.Cascade;
import dev.skein.language.teach.Examples;
import dev.skein.language.teach.Figures;
import dev.skein.language.teach.Lenses;
import dev.skein.language.teach.TaughtModel;
import dev.skein.language.teach.Teacher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code skein teach}: learns a company's own labels from examples. */
@Command(
        name = "teach",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Learns labels from examples: a line of text, a TAB and its label (several joined by |; oos for a text "
                        + "that shows none). Five examples a label work, fifteen varied ones are a good beginning. The same "
                        + "examples and seed make the same model.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:taught",
            " 1:failed: the examples cannot be read or are too few, the model cannot be written",
            " 2:the command line is wrong"
        },
        footer = {
            "",
            "Examples:",
            "  skein teach intents --examples examples/needs.tsv --out needs.model",
            "  skein understand --in messages.jsonl --intents needs.model",
            "",
            "What a running Skein learns from corrections: skein teach status|candidate|promote|rollback (each with --help)"
        })
final class TeachCommand implements Callable<Integer> {
    /** Of chance in learning, unless another is named. */
    static final long SEED = 1;

    /** Of a normal distribution, for intervals of 95 %. */
    private static final double Z = 1.96;

    @Parameters(
            paramLabel = "LABELS",
            description =
                    "what the labels are: intents, sentiment, emotion, or a name of your own; learned the same way")
    String labels = "";

    @Option(names = "--examples", required = true, paramLabel = "F.tsv", description = "the examples")
    Path examples = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "M", description = "the model to write, one file")
    Path out = Path.of("");

    @Option(names = "--seed", paramLabel = "N", description = "of chance in learning (default: 1)")
    long seed = SEED;

    @Option(names = "--tables-only", description = "learn and read without the sentence models: quicker, less accurate")
    boolean tablesOnly;

    @Option(names = "--curve", description = "print what every threshold of the cascade costs and keeps")
    boolean wholeCurve;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before the call
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out) && (Files.isDirectory(out) || Files.isSameFile(examples, out))) {
            throw new ParameterException(spec.commandLine(), "--out: a folder, or the examples themselves");
        }
        PrintWriter err = spec.commandLine().getErr();
        Examples lessons = Examples.read(examples);
        Lenses lenses = tablesOnly ? Lenses.cheap() : Lenses.shipped();
        TaughtModel model = new Teacher(lenses, seed, words -> {
                    err.println(words);
                    err.flush();
                })
                .teach(lessons);
        model.write(out);
        lenses.missing().forEach(fault -> err.println("learned without a sentence model: " + fault));
        summary(lessons, model);
        return 0;
    }

    private void summary(Examples lessons, TaughtModel model) {
        PrintWriter say = spec.commandLine().getOut();
        say.printf(
                Locale.ROOT,
                "%s: %,d examples of %d labels%s; seed %d; model %s, written to %s%n",
                labels,
                lessons.all().size(),
                lessons.labels().size(),
                lessons.isExclusive() ? "" : ", several may hold",
                seed,
                model.hash(),
                out);
        say.println("Kept, for the task gains by them: " + String.join(", ", model.reads()));
        say.println("On examples that had not been seen (cross-validation):");
        List<Cascade.Point> curve = model.cascade().curve();
        if (wholeCurve) {
            curve.forEach(point -> tier(
                    String.format(Locale.ROOT, "below %.3f, %.1f %% sent", point.sure(), point.sentOn() * 100),
                    point.figures(),
                    say));
        }
        tier("tables alone", curve.get(0).figures(), say);
        if (tablesOnly) {
            say.flush();
            return;
        }
        curve.stream()
                .filter(point -> point.sure() <= model.cascade().sure())
                .reduce((a, b) -> b)
                .ifPresent(point -> tier(
                        String.format(Locale.ROOT, "cascade, %.0f %% sent on", point.sentOn() * 100),
                        point.figures(),
                        say));
        tier("sentence models on all", curve.get(curve.size() - 1).figures(), say);
        say.flush();
    }

    private static void tier(String name, Figures figures, PrintWriter say) {
        double[] interval = wilson(figures.accuracy(), figures.inside());
        say.printf(
                Locale.ROOT,
                "  %-24s accuracy %.1f %% (%.1f to %.1f, n %d), macro-F1 %.1f %%, calibration error %.3f%s%n",
                name,
                figures.accuracy() * 100,
                interval[0] * 100,
                interval[1] * 100,
                figures.inside(),
                figures.macroF1() * 100,
                figures.calibrationError(),
                figures.outside() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; out of scope found %.1f %% of %d, in-scope accuracy then %.1f %%",
                                figures.outOfScopeRecall() * 100,
                                figures.outside(),
                                figures.inScopeAccuracy() * 100));
    }

    /** The 95 % interval of a share of n (Wilson 1927). */
    static double[] wilson(double share, int n) {
        if (n == 0) {
            return new double[] {0, 1};
        }
        double z = Z * Z / n;
        double middle = (share + z / 2) / (1 + z);
        double half = Z / (1 + z) * StrictMath.sqrt(share * (1 - share) / n + z / (4 * n));
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }
}
