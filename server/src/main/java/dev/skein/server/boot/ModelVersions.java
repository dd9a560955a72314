package dev.skein.server.boot;

import dev.skein.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the server tells of its models, in lines for a terminal. */
final class ModelVersions {
    private static final int PERCENT = 100;

    private ModelVersions() {}

    static List<String> lines(Data told) {
        List<String> lines = new ArrayList<>();
        lines.add("Version " + told.text("live").orElse("?") + " is live"
                + told.text("before").map(v -> "; before it, " + v + " was.").orElse("; there is none to go back to."));
        for (Data version : versions(told)) {
            lines.addAll(version(version));
        }
        lines.add(String.format(
                Locale.ROOT,
                "To learn from: %d corrected messages; %d more, of who does not allow it or about other labels, are left out.",
                count(told, "usable"),
                count(told, "withheld")));
        String job = job(told);
        if (!job.isEmpty()) {
            lines.add(job);
        }
        return lines;
    }

    /** What is being done, in words; empty when nothing is. */
    static String job(Data told) {
        double done = told.number("job.done").orElse(0.0) * PERCENT;
        return switch (told.text("job.state").orElse("IDLE")) {
            case "EVALUATING" ->
                String.format(Locale.ROOT, "Comparing a candidate with the live version: %.0f %%", done);
            case "LEARNING" -> String.format(Locale.ROOT, "Teaching the candidate: %.0f %%", done);
            case "FAILED" -> "The last lesson failed: " + told.text("job.says").orElse("");
            default -> "";
        };
    }

    /** Number of the newest version. */
    static String newest(Data told) {
        return versions(told).stream()
                .findFirst()
                .flatMap(v -> v.text("version"))
                .orElseThrow(() -> new IllegalStateException("there is no version"));
    }

    /** Whether the newest version may lose more than is taken. */
    static boolean loses(Data told) {
        return versions(told).stream()
                .findFirst()
                .flatMap(v -> v.flag("evaluation.loses"))
                .orElse(false);
    }

    private static List<Data> versions(Data told) {
        List<Data> versions = new ArrayList<>();
        for (Object one : told.list("versions")) {
            if (one instanceof Map<?, ?> map) {
                versions.add(Data.of("v", map).tree("v"));
            }
        }
        return versions;
    }

    private static List<String> version(Data v) {
        List<String> lines = new ArrayList<>();
        boolean live = v.flag("live").orElse(false);
        Optional<String> by = v.text("approvedBy").filter(name -> !name.isEmpty());
        lines.add(String.format(
                Locale.ROOT,
                "  %s%s  %s, made %s: %d own examples, %d corrections%s",
                v.text("version").orElse("?"),
                live ? " (live)" : "",
                v.text("hash").orElse(""),
                v.text("made").orElse("").replaceFirst("\\.\\d+", ""),
                count(v, "own"),
                count(v, "corrections"),
                by.map(name -> "; approved by " + name).orElse("")));
        Data e = v.tree("evaluation");
        if (!e.isEmpty()) {
            lines.add("     accuracy " + share(e, "accuracy") + ", macro-F1 " + share(e, "macroF1") + ", n "
                    + count(e, "examples"));
            lines.add(String.format(
                    Locale.ROOT,
                    "     against version %s: %s points; of the last %d messages %d are read differently; %s",
                    e.text("beside").orElse("?"),
                    points(e),
                    count(e, "messages"),
                    count(e, "differ"),
                    e.flag("loses").orElse(false)
                            ? "it may lose more than is taken, and cannot go live"
                            : "it loses nothing that matters"));
        }
        return lines;
    }

    private static long count(Data of, String path) {
        return of.number(path).map(Double::longValue).orElse(0L);
    }

    private static String share(Data e, String path) {
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.1f to %.1f)",
                part(e, path + ".value"),
                part(e, path + ".low"),
                part(e, path + ".high"));
    }

    private static String points(Data e) {
        return String.format(
                Locale.ROOT,
                "%+.1f (%+.1f to %+.1f)",
                part(e, "difference.value"),
                part(e, "difference.low"),
                part(e, "difference.high"));
    }

    private static double part(Data e, String path) {
        return e.number(path).orElse(0.0) * PERCENT;
    }
}
