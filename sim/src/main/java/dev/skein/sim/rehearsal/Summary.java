package dev.skein.sim.rehearsal;

import dev.skein.learn.OffPolicy;
import dev.skein.learn.Uplift;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A rehearsal in a few lines that a person reads. */
final class Summary {
    private static final int REFUSALS_TOLD = 5;

    private Summary() {}

    static List<String> of(
            Rehearsal asked,
            Past past,
            int people,
            Rehearsed mine,
            Optional<Rehearsed> theirs,
            Map<String, OffPolicy> outcomes,
            List<Difference.Row> rows,
            List<Contact> sent) {
        List<String> lines = new ArrayList<>();
        lines.add("Rehearsed " + asked.candidate().name()
                + asked.other().map(o -> " against " + o.name()).orElse("") + " over " + mine.tally().events
                + " events of " + people + " people, " + past.from() + " to " + past.until() + ". Nothing was sent.");
        if (past.refused() > 0) {
            lines.add(past.refused() + " of " + past.lines() + " lines were no event; the first: "
                    + past.reasons().get(0));
        }
        long reached = sent.stream().map(Contact::person).distinct().count();
        lines.add("It reaches " + reached + " people with " + sent.size() + " messages.");
        mine.tally()
                .runs
                .forEach((policy, runs) -> lines.add(policy + ": " + (runs.treated + runs.held)
                        + " runs began, " + runs.treated + " treated and " + runs.held + " held out; " + runs.reached
                        + " reached their goal, " + runs.missed + " missed it, " + runs.left + " left."));
        if (theirs.isPresent()) {
            differences(rows, lines);
        }
        mine.tally().refusals.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue().times, a.getValue().times))
                .limit(REFUSALS_TOLD)
                .forEach(e -> {
                    String[] parts = e.getKey().split("\n", 3);
                    lines.add("The gate said \"" + parts[1] + "\" " + e.getValue().times + " times to " + parts[0]
                            + " (" + e.getValue().people + " people): " + parts[2]);
                });
        staffing("It", mine, lines);
        theirs.ifPresent(other -> staffing("The other", other, lines));
        outcomes.forEach((version, told) -> lines.add(outcome(version, told)));
        return lines;
    }

    private static void differences(List<Difference.Row> rows, List<String> lines) {
        for (Difference.Change change : Difference.Change.values()) {
            long people = Difference.people(rows, change);
            if (people > 0) {
                lines.add(people + (people == 1 ? " person gets it " : " people get it ") + words(change)
                        + median(rows, change) + ".");
            }
        }
    }

    private static String words(Difference.Change change) {
        return switch (change) {
            case EARLIER -> "earlier";
            case LATER -> "later";
            case SAME -> "at the same time";
            case MORE_OFTEN -> "more often than now";
            case LESS_OFTEN -> "less often than now";
            case NEW -> "who do not get it now";
            case NEVER -> "now and would not any more";
        };
    }

    private static String median(List<Difference.Row> rows, Difference.Change change) {
        if (change != Difference.Change.EARLIER && change != Difference.Change.LATER) {
            return "";
        }
        List<Duration> by = rows.stream()
                .filter(row -> row.change() == change)
                .flatMap(row -> row.by().stream())
                .map(Duration::abs)
                .sorted()
                .toList();
        double hours = by.get(by.size() / 2).toSeconds() / 3600.0;
        return String.format(Locale.ROOT, ", by %.1f hours (median)", hours);
    }

    private static void staffing(String who, Rehearsed of, List<String> lines) {
        long made = 0;
        long over = 0;
        long most = 0;
        for (Tally.Hour hour : of.tally().hours.values()) {
            long here = hour.handOvers.values().stream().mapToLong(n -> n).sum();
            made += hour.promisesMade;
            over += here;
            most = Math.max(most, here);
        }
        lines.add(who + (who.equals("It") ? "" : " version") + " makes " + made + " promises and hands " + over
                + " conversations to people, at most " + most + " in an hour.");
    }

    private static String outcome(String version, OffPolicy told) {
        if (!told.withheld().isEmpty()) {
            return version + ": no outcome is told: " + told.withheld() + ".";
        }
        Uplift.Interval is = told.doublyRobust().orElseThrow();
        return String.format(
                Locale.ROOT,
                "%s: its goal would have been reached %.1f times in 100 (95 %%: %.1f to %.1f; doubly robust, %d decisions"
                        + " worth %.0f).",
                version,
                100 * is.value(),
                100 * is.low(),
                100 * is.high(),
                told.decisions(),
                told.effectiveSize());
    }
}
