package dev.skein.bench.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ours and others on the same texts in one run: accuracy, macro-F1 and CPU a message. */
final class Peers {
    private Peers() {}

    /** What a program printed, and the CPU seconds it took. */
    record Ran(List<String> lines, double seconds) {}

    static void run(Report report, List<LabelledSet> sets) throws IOException, InterruptedException {
        List<Reader> readers = List.of(
                new SkeinReader(), new SkeinCascade(), new FastTextReader(), new OpenNlpReader(), new VaderReader());
        for (LabelledSet set : sets) {
            report.table(
                    "Side by side: " + set.name() + ", " + set.taught().size() + " to learn from, "
                            + set.asked().size() + " asked",
                    "program",
                    "accuracy",
                    "macro-F1",
                    "CPU µs a message",
                    "CPU beside ours");
            double ours = Double.NaN;
            for (Reader reader : readers) {
                Optional<Reader.Told> told = reader.read(set, report);
                if (told.isPresent()) {
                    ours = Double.isNaN(ours) ? told.get().micros() : ours;
                    row(report, reader, set, told.get(), ours);
                }
            }
        }
    }

    private static void row(Report report, Reader reader, LabelledSet set, Reader.Told told, double ours) {
        double accuracy = set.accuracy(told.labels());
        report.row(
                reader.name(),
                Report.figure("%.1f", 100 * accuracy) + " ± " + Report.figure("%.1f", 100 * set.margin(accuracy)),
                Report.figure("%.1f", 100 * set.macroF1(told.labels())),
                Report.figure("%.2f", told.micros()),
                Report.figure("%.1f", told.micros() / ours));
    }

    /** Whether a program is on the path. */
    static boolean has(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder).resolve(program))) {
                return true;
            }
        }
        return false;
    }

    /** Runs a program to its end; what it says besides its output is dropped. */
    static Ran run(Path folder, String... command) throws IOException, InterruptedException {
        double before = Spent.childrenSeconds();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        List<String> lines = new ArrayList<>();
        try (var out = process.inputReader()) {
            out.lines().forEach(lines::add);
        }
        process.waitFor();
        return new Ran(lines, Spent.childrenSeconds() - before);
    }
}
