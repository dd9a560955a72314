package dev.skein.server.boot;

import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.Insight;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code skein understand}: reads texts from one file of JSON lines into another. */
@Command(
        name = "understand",
        mixinStandardHelpOptions = true,
        description = "Reads texts: one JSON a line, {\"id\",\"text\"}, into the same with its insight.",
        footer = {"", "Example: skein understand --in messages.jsonl --out insights.jsonl"})
final class UnderstandCommand implements Callable<Integer> {
    private static final int LINES_AT_ONCE = 256;

    @Option(names = "--in", required = true, description = "JSON lines with id and text")
    Path in = Path.of("");

    @Option(names = "--out", description = "where to write (default: the input's name with .insights.jsonl)")
    Optional<Path> out = Optional.empty();

    @Option(names = "--needs", description = "examples that teach the kinds of need: text TAB label")
    Optional<Path> needs = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Understander understander = Understander.load(needs);
        Path to = out.orElse(Path.of(in + ".insights.jsonl"));
        long lines = 0;
        try (BufferedReader reader = Files.newBufferedReader(in);
                BufferedWriter writer = Files.newBufferedWriter(to)) {
            List<Data> waiting = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    waiting.add(Codec.read(line, Data.class));
                }
                if (waiting.size() == LINES_AT_ONCE) {
                    lines += write(understander, waiting, writer);
                    System.err.print("\r" + lines + " read");
                }
            }
            lines += write(understander, waiting, writer);
        }
        System.err.println("\r" + lines + " read, written to " + to);
        return 0;
    }

    private static int write(Understander understander, List<Data> lines, BufferedWriter writer) throws IOException {
        List<Insight> insights = understander.read(
                lines.stream().map(l -> l.text("text").orElse("")).toList(), Depth.AUTO);
        int written = lines.size();
        for (int i = 0; i < written; i++) {
            writer.write(Codec.json(lines.get(i).with("insight", Codec.read(Codec.json(insights.get(i)), Data.class))));
            writer.newLine();
        }
        lines.clear();
        return written;
    }
}
