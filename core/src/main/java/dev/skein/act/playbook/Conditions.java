package dev.skein.act.playbook;

import java.util.List;
import java.util.Optional;

/** Reads a condition and checks every name in it that can be checked. */
final class Conditions {
    private static final List<String> EVENT_NAMES = List.of("id", "type", "time", "source", "text", "data");
    private static final List<String> RUN_NAMES = List.of("id", "began", "subject", "facts");

    private Conditions() {}

    static Optional<Condition> read(Faults faults, int line, String at, String source, Scope scope) {
        Condition condition;
        try {
            condition = Condition.compile(scope, source);
        } catch (IllegalArgumentException e) {
            faults.add(line, at, "no condition: " + e.getMessage(), cure(scope, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        boolean sound = true;
        for (List<String> path : condition.paths()) {
            sound &= check(faults, line, at, path);
        }
        return sound ? Optional.of(condition) : Optional.empty();
    }

    private static boolean check(Faults faults, int line, String at, List<String> path) {
        String root = path.get(0);
        if (root.equals("event") && path.size() > 1 && !EVENT_NAMES.contains(path.get(1))) {
            faults.add(line, at, "an event has no '" + path.get(1) + "'", "Write event.data." + path.get(1));
            return false;
        }
        if (root.equals("insight") && path.size() > 1 && !InsightFacts.NAMES.contains(path.get(1))) {
            faults.add(
                    line,
                    at,
                    "an insight has no '" + path.get(1) + "'",
                    "Write one of: insight." + String.join(", insight.", InsightFacts.NAMES));
            return false;
        }
        if (root.equals("run") && path.size() > 1 && !RUN_NAMES.contains(path.get(1))) {
            faults.add(line, at, "a run has no '" + path.get(1) + "'", "Write run.facts." + path.get(1));
            return false;
        }
        if (root.equals("run")
                && (path.size() == 1 || (path.size() == 2 && path.get(1).equals("facts")))) {
            faults.add(
                    line, at, "speaks of " + String.join(".", path) + " as a whole", "Name a field: run.facts.order");
            return false;
        }
        if (root.equals("run") && path.size() > 3) {
            String name = String.join(".", path.subList(2, path.size()));
            faults.add(line, at, "a run's facts have flat names", "Write run.facts[\"" + name + "\"]");
            return false;
        }
        return true;
    }

    private static String cure(Scope scope, String wrong) {
        if (wrong.contains("undeclared reference to 'run'")) {
            return "Ask for the run in goal, exit and steps only: it has not begun here";
        }
        return "Write a CEL expression over " + String.join(", ", scope.names())
                + " that is true or false, like event.data.days >= 1";
    }
}
