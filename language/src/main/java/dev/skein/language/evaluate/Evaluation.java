package dev.skein.language.evaluate;

import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.language.teach.Lenses;
import dev.skein.language.train.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Measures what ships, and what it can be taught, on every public set that is here; skips the others, saying so. */
public final class Evaluation {
    private static final int HASH_DIGITS = 12;
    private static final List<Measurement> ALL = List.of(
            new LanguageId(),
            new GoEmotions(),
            new Umsab(false),
            new Epitome(),
            new Uss(),
            new ByDeletion(),
            new Banking77(true),
            new TweetEmotion(),
            new Umsab(true),
            new Xed(),
            new NluPlus(),
            new Xsid(),
            new Banking77(false),
            new Clinc150());

    private final Understander understander;
    private final Consumer<String> progress;

    private Evaluation(Understander understander, Consumer<String> progress) {
        this.understander = understander;
        this.progress = progress;
    }

    /** What a run found: a page to read, and the same as JSON. */
    public record Written(String markdown, String json) {}

    /**
     * What to measure, and how.
     *
     * @param only names of what to measure; none for all; one that is no name is passed over
     * @param depths the tiers
     * @param limit texts judged of one set at most; 0 for all
     * @param vectors a folder to keep sentence vectors in, so that the next run need not read the same texts again; about
     *     2 kB a text and sentence model. Without it they are kept in the temporary folder as long as the run lasts
     * @param earlier the JSON of another run, whose sets stay in the report as far as they are not measured again
     */
    public record Wish(
            List<String> only, List<Depth> depths, int limit, Optional<Path> vectors, Optional<Path> earlier) {
        /** Copies the lists. */
        public Wish {
            only = List.copyOf(only);
            depths = List.copyOf(depths);
        }
    }

    /** What can be measured, by name. */
    public static List<String> names() {
        return ALL.stream().map(Measurement::name).toList();
    }

    /**
     * Measures, and hands out what it has after each set, so that what a long run found is never lost.
     *
     * @param progress hears what is going on
     * @param found gets the report as far as it is; the last is whole
     */
    public static void run(Wish wish, Consumer<String> progress, Consumer<Written> found) throws IOException {
        long began = System.nanoTime();
        Consumer<String> timed = said ->
                progress.accept(String.format(Locale.ROOT, "%4.0f s  %s", (System.nanoTime() - began) / 1e9, said));
        new Evaluation(Understander.load(Optional.empty()), timed)
                .report(wish, report -> found.accept(new Written(report.markdown(), report.json())));
    }

    static Report report(Understander understander, Wish wish) throws IOException {
        return new Evaluation(understander, said -> {}).report(wish, report -> {});
    }

    private Report report(Wish wish, Consumer<Report> found) throws IOException {
        Report begun = new Report(Map.of(), java(), wish.limit(), List.of(), List.of());
        Report earlier = wish.earlier().isPresent() ? Report.read(wish.earlier().get()) : begun;
        Report report = begun;
        List<Report.Used> used = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        Optional<SharedData> data = SharedData.find();
        try (VectorFile vectors =
                wish.vectors().isPresent() ? VectorFile.in(wish.vectors().get()) : VectorFile.temporary()) {
            Teaching teaching = new Taught(understander, Lenses.shipped(), vectors, progress);
            for (Measurement measurement : ALL) {
                if (!wish.only().isEmpty() && !wish.only().contains(measurement.name())) {
                    continue;
                }
                String lacks = lacks(measurement, data);
                if (lacks.isEmpty()) {
                    Bench bench = new Bench(data.orElseThrow(), understander, teaching, vectors, wish, progress);
                    used.add(measure(measurement, bench, results));
                } else {
                    progress.accept(measurement.name() + ": skipped, " + lacks);
                    used.add(new Report.Used(
                            measurement.name(), measurement.set().licence(), "", "skipped: " + lacks, ""));
                }
                report = new Report(new TreeMap<>(understander.describe()), java(), wish.limit(), used, results)
                        .with(earlier);
                found.accept(report);
            }
        }
        return report;
    }

    private Report.Used measure(Measurement measurement, Bench bench, List<Result> results) throws IOException {
        progress.accept(measurement.name());
        long began = System.nanoTime();
        results.addAll(measurement.measure(bench));
        return new Report.Used(
                measurement.name(),
                measurement.set().licence(),
                hash(bench.data(), measurement),
                String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - began) / 1e9),
                understander.describe().getOrDefault("fast", ""));
    }

    private static String java() {
        return System.getProperty("java.version", "") + ", " + System.getProperty("java.vendor", "");
    }

    private static String lacks(Measurement measurement, Optional<SharedData> data) {
        if (data.isEmpty()) {
            return "no shared data (set SKEIN_SHARED to the folder that holds data/)";
        }
        return measurement.files().stream()
                .filter(file -> !data.get().has(measurement.set(), file))
                .findFirst()
                .map(file -> "no " + measurement.set().folder() + "/" + file)
                .orElse("");
    }

    private static String hash(SharedData data, Measurement measurement) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : measurement.files()) {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update(data.bytes(measurement.set(), file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing from this Java, which must have it", e);
        }
    }
}
