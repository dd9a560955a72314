package dev.skein.bench.language;

import dev.skein.bench.Cpu;
import dev.skein.language.Head;
import dev.skein.language.SentenceModelStatus;
import dev.skein.language.Understander;
import dev.skein.language.train.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures reading: the tables with all tasks, very many messages end to end, one at a time, rough ones, memory, the
 * cascade, and others beside ours. Prints Markdown. CPU time is what counts: a busy machine changes it least.
 *
 * <p>Options: {@code --messages N} (end to end, default 5,000,000), {@code --threads N} (2), {@code --parts
 * tables,end,latency,rough,peers} (all), {@code --model FILE} (taught labels to read besides, by all their sentence models),
 * {@code --out FILE}.
 */
public final class LanguageBench {
    private static final int POOL = 20_000;

    private long messages = 5_000_000;
    private int threads = 2;
    private Set<String> parts = new TreeSet<>(List.of("tables", "end", "latency", "rough", "peers"));
    private Optional<Path> model = Optional.empty();
    private Optional<Path> out = Optional.empty();
    private final Report report = new Report();

    private LanguageBench() {}

    public static void main(String[] args) throws Exception {
        LanguageBench bench = new LanguageBench();
        for (int i = 0; i + 1 < args.length; i += 2) {
            bench.option(args[i], args[i + 1]);
        }
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException(args[args.length - 1] + ": (expected: options and their values)");
        }
        bench.run();
    }

    private void option(String name, String value) {
        switch (name) {
            case "--messages" -> messages = Long.parseLong(value);
            case "--threads" -> threads = Integer.parseInt(value);
            case "--parts" -> parts = new TreeSet<>(List.of(value.split(",", -1)));
            case "--model" -> model = Optional.of(Path.of(value));
            case "--out" -> out = Optional.of(Path.of(value));
            default ->
                throw new IllegalArgumentException(
                        name + ": unknown (expected: --messages, --threads, --parts, --model or --out)");
        }
    }

    private void run() throws Exception {
        Optional<SharedData> data = SharedData.find();
        List<Head> heads = new ArrayList<>();
        data.ifPresentOrElse(
                found -> heads.add(TaughtTable.of(LabelledSet.intents(found))),
                () -> report.say("No shared data: without the 77 taught labels, and without others beside ours."));
        long began = System.nanoTime();
        Understander understander = Understander.load(model, heads);
        double loading = (System.nanoTime() - began) / 1e9;
        report.table("Memory of the process", "when", "MB resident");
        memory("tables loaded (in " + Report.figure("%.2f", loading) + " s)", false);
        SentenceModelStatus status = understander.warm();
        memory(status.isReady() ? loaded() : status.says(), false);
        parts(understander, data);
        report.table("Memory of the process after the work", "when", "MB resident");
        memory("now", false);
        memory("at the most", true);
        report.say(
                "%nJava %s, %d cores, load at the end %.1f.",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), Cpu.load());
        if (out.isPresent()) {
            report.write(out.get());
        }
    }

    private String loaded() {
        return model.isPresent()
                ? "sentence models loaded too, and those of the taught labels"
                : "sentence model loaded too";
    }

    private void parts(Understander understander, Optional<SharedData> data) throws Exception {
        if (parts.contains("tables")) {
            Talk talk = new Talk(3);
            String[] texts = new String[POOL];
            long characters = 0;
            for (int i = 0; i < POOL; i++) {
                texts[i] = talk.next();
                characters += texts[i].length();
            }
            new TierOne(understander, texts).run(report);
            report.say("Mean of %.1f characters.", characters / (double) POOL);
        }
        if (parts.contains("latency")) {
            Latency.run(report, understander);
        }
        if (parts.contains("rough")) {
            Rough.run(report, understander);
        }
        if (parts.contains("end")) {
            EndToEnd.run(report, understander, messages, threads);
        }
        if (parts.contains("peers") && data.isPresent()) {
            memory("before others are loaded beside ours", true);
            Peers.run(report, List.of(LabelledSet.sentiment(data.get()), LabelledSet.intents(data.get())));
        }
    }

    private void memory(String when, boolean peak) throws IOException {
        report.row(when, String.format(Locale.ROOT, "%.0f", Spent.residentMegabytes(peak)));
    }
}
