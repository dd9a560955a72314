package dev.skein.language.evaluate;

import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.language.train.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            new ByDeletion(),
            new Banking77(true),
            new TweetEmotion(),
            new NluPlus(),
            new Xsid(),
            new Umsab(true),
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

    /** What can be measured, by name. */
    public static List<String> names() {
        return ALL.stream().map(Measurement::name).toList();
    }

    /**
     * Measures, and hands out what it has after each set, so that what a long run found is never lost.
     *
     * @param only names of what to measure; none for all; one that is no name is passed over
     * @param depths the tiers
     * @param limit texts judged of one set at most; 0 for all
     * @param progress hears what is going on
     * @param found gets the report as far as it is; the last is whole
     */
    public static void run(
            List<String> only, List<Depth> depths, int limit, Consumer<String> progress, Consumer<Written> found)
            throws IOException {
        new Evaluation(Understander.load(Optional.empty()), progress)
                .report(only, depths, limit, report -> found.accept(new Written(report.markdown(), report.json())));
    }

    static Report report(Understander understander, List<String> only, List<Depth> depths, int limit)
            throws IOException {
        return new Evaluation(understander, said -> {}).report(only, depths, limit, report -> {});
    }

    private Report report(List<String> only, List<Depth> depths, int limit, Consumer<Report> found) throws IOException {
        Report report = new Report(Map.of(), java(), limit, List.of(), List.of());
        List<Report.Used> used = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        Optional<SharedData> data = SharedData.find();
        Teaching teaching = new Taught(understander);
        for (Measurement measurement : ALL) {
            if (!only.isEmpty() && !only.contains(measurement.name())) {
                continue;
            }
            String lacks = lacks(measurement, data);
            if (!lacks.isEmpty()) {
                progress.accept(measurement.name() + ": skipped, " + lacks);
                used.add(new Report.Used(measurement.name(), measurement.set().licence(), "", "skipped: " + lacks));
                report = new Report(new TreeMap<>(understander.describe()), java(), limit, used, results);
                found.accept(report);
                continue;
            }
            Bench bench = new Bench(
                    data.orElseThrow(),
                    understander,
                    teaching,
                    depths,
                    limit == 0 ? Integer.MAX_VALUE : limit,
                    progress);
            long began = System.nanoTime();
            results.addAll(measurement.measure(bench));
            used.add(new Report.Used(
                    measurement.name(),
                    measurement.set().licence(),
                    hash(data.orElseThrow(), measurement),
                    String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - began) / 1e9)));
            report = new Report(new TreeMap<>(understander.describe()), java(), limit, used, results);
            found.accept(report);
        }
        return report;
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
