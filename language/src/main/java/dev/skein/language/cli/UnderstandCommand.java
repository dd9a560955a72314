package dev.skein.language.cli;

import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.Understander;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code skein understand}: a line of JSON for every line of JSON. */
@Command(
        name = "understand",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads texts: for every line {\"id\",\"text\"[,\"reply_to\",\"speaker\"]} of the input one line of "
                        + "JSON, in the same order. A line that cannot be read gives {\"line\",\"id\",\"error\"} in its place.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:every line was read",
            " 1:failed: a file cannot be read or written",
            " 2:the command line is wrong",
            " 3:all was read but the lines that carry an error"
        },
        footer = {
            "",
            "Examples:",
            "  skein understand --in messages.jsonl --out read.jsonl",
            "  skein understand --in messages.jsonl --tasks sentiment,intents --intents M",
            "  echo '{\"id\":1,\"text\":\"Where is my sofa?\"}' | skein understand --in - --depth fast"
        })
final class UnderstandCommand implements Callable<Integer> {
    /** The exit code where some lines carry an error. */
    static final int SOME_FAULTS = 3;

    private static final long PROGRESS_NANOS = 2_000_000_000L;
    private static final Path STANDARD = Path.of("-");

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "JSON lines; - is standard input")
    Path in = STANDARD;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write; - (default) is standard output")
    Path out = STANDARD;

    @Option(
            names = "--tasks",
            paramLabel = "a,b",
            completionCandidates = TaskNames.class,
            description = "read only these (default: all): ${COMPLETION-CANDIDATES}")
    Optional<String> tasks = Optional.empty();

    @Option(
            names = "--intents",
            paramLabel = "M",
            description =
                    "what `skein teach intents` made, or examples (text TAB label), which are learned first with one sentence "
                            + "model of the two")
    Optional<Path> intents = Optional.empty();

    @Option(
            names = "--depth",
            paramLabel = "DEPTH",
            description = "fast: the tables alone; auto (default): the sentence model too where they are unsure; "
                    + "deep: both for every text")
    String depth = "auto";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before the call
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Set<Task> asked = asked();
        Depth how = how();
        if (!in.equals(STANDARD) && Files.exists(out) && Files.isSameFile(in, out)) {
            throw wrong("--out: the same file as --in");
        }
        PrintWriter err = spec.commandLine().getErr();
        long began = System.nanoTime();
        try (Lines lines = new Lines(input())) {
            Understander understander = Understander.load(intents);
            try (OutputStream to = output()) {
                Reading.Count done =
                        new Reading(understander, how, asked).run(lines, to, new Progress(err, began)::report);
                err.printf(
                        Locale.ROOT,
                        "%,d lines in %.1f s, %,d with an error%s%n",
                        done.lines(),
                        (System.nanoTime() - began) / 1e9,
                        done.faults(),
                        out.equals(STANDARD) ? "" : "; written to " + out);
                err.flush();
                return done.faults() == 0 ? 0 : SOME_FAULTS;
            }
        }
    }

    private Set<Task> asked() {
        try {
            return tasks.map(Task::of).orElseGet(Task::all);
        } catch (IllegalArgumentException e) {
            throw wrong("--tasks: " + e.getMessage());
        }
    }

    private Depth how() {
        try {
            return Depth.of(depth);
        } catch (IllegalArgumentException e) {
            throw wrong("--depth: " + e.getMessage());
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private InputStream input() throws IOException {
        return in.equals(STANDARD) ? System.in : Files.newInputStream(in);
    }

    private OutputStream output() throws IOException {
        OutputStream to = out.equals(STANDARD)
                ? new Unclosed(new FileOutputStream(FileDescriptor.out))
                : new FileOutputStream(out.toFile());
        return new BufferedOutputStream(to, 1 << 16);
    }

    /** The tasks by name, for the help. */
    static final class TaskNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Task.all().stream().map(Task::key).iterator();
        }
    }

    /** Standard output outlives this command. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int size) throws IOException {
            out.write(bytes, from, size);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** A word on the error stream now and then. */
    private static final class Progress {
        private final PrintWriter err;
        private final long began;
        private long last;

        Progress(PrintWriter err, long began) {
            this.err = err;
            this.began = began;
            last = began;
        }

        void report(long lines) {
            long now = System.nanoTime();
            if (now - last >= PROGRESS_NANOS) {
                last = now;
                err.printf(Locale.ROOT, "%,d lines, %.0f a second%n", lines, lines / ((now - began) / 1e9));
                err.flush();
            }
        }
    }
}
