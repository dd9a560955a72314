package dev.skein.language.evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A report in Markdown: a table for each task, the papers' figures below it, then slices. */
final class Page {
    private final Report report;
    private final StringBuilder text = new StringBuilder();
    private final List<Paper> papers = Paper.all();

    Page(Report report) {
        this.report = report;
    }

    String text() {
        line("# How well texts are read");
        line("");
        line(
                "Made by `./skein evaluate`; what is measured and how is in [the guide](../guide/language.md). Values are in");
        line(
                "percent with 95 % intervals by bootstrap; ECE is the calibration error over 15 bins, in percent. *Cost* is the");
        line(
                "CPU time of one thread for 1,000 texts in seconds, on a shared machine; *escalated* is the share of texts that");
        line("the sentence model read. Papers report on test parts that were not used here in any way.");
        if (report.limit() > 0) {
            line("");
            line("**A quick look: at most " + report.limit()
                    + " texts of each part, and of several folds the first.**");
        }
        line("");
        line("Java " + report.java() + ". Models: "
                + String.join(
                        "; ",
                        report.models().entrySet().stream()
                                .map(model -> model.getKey() + " " + model.getValue())
                                .toList())
                + ".");
        new GoalTables(report.results()).lines().forEach(this::line);
        sets();
        Set<String> names = new LinkedHashSet<>();
        report.results().forEach(result -> names.add(result.set()));
        names.forEach(this::set);
        return text.toString();
    }

    private void sets() {
        line("");
        line("| measurement | licence of the data | data | took | read by |");
        line("|---|---|---|---|---|");
        report.sets()
                .forEach(set -> line("| " + set.name() + " | " + set.licence() + " | "
                        + (set.hash().isEmpty() ? "–" : "`" + set.hash() + "`") + " | " + set.note() + " | "
                        + set.model() + " |"));
    }

    private void set(String name) {
        line("");
        line("## " + name);
        Set<String> tasks = new LinkedHashSet<>();
        report.results().stream().filter(r -> r.set().equals(name)).forEach(r -> tasks.add(r.task()));
        for (String task : tasks) {
            task(report.results().stream()
                    .filter(r -> r.set().equals(name) && r.task().equals(task))
                    .toList());
        }
    }

    private void task(List<Result> tiers) {
        Result first = tiers.get(0);
        line("");
        line("### " + first.task());
        line("Protocol: " + first.protocol() + ".");
        line("");
        StringBuilder head = new StringBuilder("| tier | n |");
        StringBuilder rule = new StringBuilder("|---|---|");
        first.figures().forEach(figure -> {
            head.append(' ').append(figure.name()).append(" |");
            rule.append("---|");
        });
        line(head + " escalated | cost |");
        line(rule + "---|---|");
        for (Result tier : tiers) {
            StringBuilder row = new StringBuilder("| " + tier.tier() + " | " + tier.texts() + " |");
            tier.figures()
                    .forEach(figure -> row.append(' ').append(shown(figure)).append(" |"));
            line(row + (tier.cpuMillis() == 0 ? " | |" : percent(tier.escalated()) + " | " + seconds(tier) + " |"));
        }
        papers.stream()
                .filter(paper -> paper.isBeside(first))
                .forEach(paper -> line("| *" + paper.system() + "* | | *" + paper.figures() + "; " + paper.source()
                        + "* |" + " |".repeat(first.figures().size() + 1)));
        slices(tiers);
    }

    private void slices(List<Result> tiers) {
        if (tiers.stream().allMatch(tier -> tier.slices().isEmpty())) {
            return;
        }
        List<Result> sliced =
                tiers.stream().filter(tier -> !tier.slices().isEmpty()).toList();
        String measure = sliced.get(0).slices().get(0).figure().name();
        line("");
        line("| slice, by " + measure + " | n |"
                + sliced.stream().map(tier -> " " + tier.tier() + " |").reduce("", String::concat));
        line("|---|---|" + "---|".repeat(sliced.size()));
        Set<String> names = new LinkedHashSet<>();
        sliced.forEach(tier -> tier.slices().forEach(slice -> names.add(slice.name())));
        for (String name : names) {
            StringBuilder row = new StringBuilder();
            int texts = 0;
            for (Result tier : sliced) {
                List<Result.Slice> found = tier.slices().stream()
                        .filter(slice -> slice.name().equals(name))
                        .toList();
                texts = found.isEmpty() ? texts : found.get(0).texts();
                row.append(' ')
                        .append(found.isEmpty() ? "" : shown(found.get(0).figure()))
                        .append(" |");
            }
            line("| " + name + " | " + texts + " |" + row);
        }
    }

    static String shown(Figure figure) {
        return String.format(
                Locale.ROOT, "%.1f (%.1f to %.1f)", figure.value() * 100, figure.low() * 100, figure.high() * 100);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, " %.0f %%", share * 100);
    }

    private static String seconds(Result tier) {
        return String.format(Locale.ROOT, "%.3f", tier.cpuMillis() / 1000);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
