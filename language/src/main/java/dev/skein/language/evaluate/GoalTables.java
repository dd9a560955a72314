package dev.skein.language.evaluate;

import dev.skein.language.Depth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Beside each goal what was measured, and whether that meets it: for the cascade, which is what reads unless told otherwise. */
final class GoalTables {
    private final List<String> lines = new ArrayList<>();

    /** Results of each task, by tier. */
    private final Map<String, List<Result>> tasks = new LinkedHashMap<>();

    GoalTables(List<Result> results) {
        for (Result result : results) {
            tasks.computeIfAbsent(result.set() + ": " + result.task(), task -> new ArrayList<>())
                    .add(result);
        }
    }

    List<String> lines() {
        goals();
        calibration();
        return List.copyOf(lines);
    }

    private void goals() {
        lines.add("");
        lines.add("## Goals");
        lines.add(
                "Met or missed by what reads unless told otherwise: the cascade, or the only tier there is. An interval "
                        + "that holds the goal leaves the matter open.");
        lines.add("");
        lines.add("| task | n | figure | goal | measured | on all by the sentence model | |");
        lines.add("|---|---|---|---|---|---|---|");
        for (Goal goal : Goal.all()) {
            for (Map.Entry<String, List<Result>> task : tasks.entrySet()) {
                if (goal.isOf(task.getValue().get(0))) {
                    goal(goal, task.getKey(), task.getValue());
                }
            }
        }
    }

    private void goal(Goal goal, String task, List<Result> tiers) {
        Result usual = usual(tiers);
        Optional<Figure> found = figure(usual, goal.figure());
        if (found.isEmpty()) {
            return;
        }
        String deep = tiers.stream()
                .filter(tier -> !tier.equals(usual) && tier.tier().equals(Bench.tier(Depth.DEEP)))
                .flatMap(tier -> figure(tier, goal.figure()).stream())
                .map(Page::shown)
                .findFirst()
                .orElse("");
        double by = goal.least() - found.get().value() * 100;
        boolean isOpen = found.get().low() * 100 < goal.least() && found.get().high() * 100 >= goal.least();
        lines.add("| " + task + " | " + usual.texts() + " | " + goal.figure() + " | " + plain(goal.least()) + " | "
                + Page.shown(found.get()) + " | " + deep + " | "
                + (by <= 0 ? "met" : "**missed** by " + plain(by)) + (isOpen ? ", open" : "") + " |");
    }

    private void calibration() {
        List<String> within = new ArrayList<>();
        List<String> beyond = new ArrayList<>();
        tasks.forEach((task, tiers) -> figure(usual(tiers), "ECE").ifPresent(error -> {
            boolean isMet = error.value() * 100 <= Goal.CALIBRATION_ERROR_MAX;
            (isMet ? within : beyond).add(task + " " + Page.shown(error));
        }));
        lines.add("");
        lines.add("Calibration error, goal at most " + plain(Goal.CALIBRATION_ERROR_MAX) + ": met in " + within.size()
                + " tasks of " + (within.size() + beyond.size())
                + (beyond.isEmpty() ? "." : "; **missed** in " + String.join("; ", beyond) + "."));
    }

    /** The cascade; where it was not measured, the first. */
    private static Result usual(List<Result> tiers) {
        return tiers.stream()
                .filter(tier -> tier.tier().equals(Bench.tier(Depth.AUTO)))
                .findFirst()
                .orElse(tiers.get(0));
    }

    private static Optional<Figure> figure(Result result, String name) {
        return result.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst();
    }

    private static String plain(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent);
    }
}
