package dev.skein.language.empathy;

import dev.skein.learn.empathy.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Prints how far people and the instrument agree: by task, by channel, by who replied, and where it was most wrong. */
public final class AgreementReport {
    private static final int WORST = 10;

    private AgreementReport() {}

    /** All tasks, the opening first. */
    static List<String> tasks() {
        List<String> made = new ArrayList<>(List.of("opening"));
        for (Facet facet : Facet.values()) {
            made.add(LabelledTalks.name(facet));
        }
        return made;
    }

    /** Writes the report as Markdown, line by line. */
    public static void print(List<Verdict> verdicts, Consumer<String> out) {
        out.accept(
                "| task | n | people say yes | agree | kappa (95 %) | wrong (95 %) | both yes | only instrument | only people | both no |");
        out.accept("|---|---|---|---|---|---|---|---|---|---|");
        for (String task : tasks()) {
            row(task, of(verdicts, task), out);
        }
        out.accept("");
        out.accept("Wrong by channel (of n), and by who replied:");
        out.accept("");
        out.accept("| | " + String.join(" | ", tasks()) + " |");
        out.accept("|---|" + "---|".repeat(tasks().size()));
        for (String channel : LabelledTalk.CHANNELS) {
            slice(
                    channel,
                    verdicts.stream().filter(v -> v.channel().equals(channel)).toList(),
                    out);
        }
        for (String speaker : List.of("assistant", "employee")) {
            slice(
                    speaker,
                    verdicts.stream().filter(v -> v.speaker().equals(speaker)).toList(),
                    out);
        }
        out.accept("");
        out.accept("The ten worst mistakes:");
        out.accept("");
        List<Verdict> worst = verdicts.stream()
                .filter(v -> v.truth() != v.found())
                .sorted(Comparator.comparingDouble(Verdict::miss).reversed())
                .limit(WORST)
                .toList();
        for (int i = 0; i < worst.size(); i++) {
            mistake(i + 1, worst.get(i), out);
        }
    }

    private static List<Verdict> of(List<Verdict> verdicts, String task) {
        return verdicts.stream().filter(v -> v.task().equals(task)).toList();
    }

    private static void row(String task, List<Verdict> verdicts, Consumer<String> out) {
        Agreement a = Agreement.of(verdicts);
        double[] kappa = Agreement.kappaInterval(verdicts);
        double[] wrong = a.wrongInterval();
        out.accept(format(
                "| %s | %d | %.0f %% | %.1f %% | %.2f (%.2f to %.2f) | %.1f %% (%.1f to %.1f) | %d | %d | %d | %d |",
                task,
                a.count(),
                100.0 * (a.both() + a.missed()) / Math.max(1, a.count()),
                100 * (1 - a.wrong()),
                a.kappa(),
                kappa[0],
                kappa[1],
                100 * a.wrong(),
                100 * wrong[0],
                100 * wrong[1],
                a.both(),
                a.tooMany(),
                a.missed(),
                a.neither()));
    }

    private static void slice(String name, List<Verdict> verdicts, Consumer<String> out) {
        StringBuilder line = new StringBuilder("| " + name + " |");
        for (String task : tasks()) {
            Agreement a = Agreement.of(of(verdicts, task));
            line.append(a.count() == 0 ? " |" : format(" %.1f %% of %d |", 100 * a.wrong(), a.count()));
        }
        out.accept(line.toString());
    }

    private static void mistake(int number, Verdict v, Consumer<String> out) {
        out.accept(format(
                "%d. **%s** (%s, %s): people say %s, the instrument %s with %.2f  ",
                number,
                v.task(),
                v.group(),
                v.channel(),
                v.truth() ? "yes" : "no",
                v.found() ? "yes" : "no",
                v.found() ? v.probability() : 1 - v.probability()));
        out.accept("   Customer: " + v.said().replace('\n', ' ') + (v.reply().isEmpty() ? "" : "  "));
        if (!v.reply().isEmpty()) {
            out.accept("   Reply: " + v.reply().replace('\n', ' '));
        }
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
