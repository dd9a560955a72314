package dev.skein.sim.cli;

import dev.skein.act.match.MatchRules;
import dev.skein.act.match.Matching.Way;
import dev.skein.sim.floor.Floor;
import dev.skein.sim.floor.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code skein floor}: predicted matching beside fair queueing on simulated floors. */
@Command(
        name = "floor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lives the same days twice on simulated floors, matched by predicted outcomes and by longest idle, "
                        + "and tells the difference over the seeds.",
        footer = {"", "Example: skein floor --team 6 --days 20 --seeds 20"})
final class FloorCommand implements Callable<Integer> {
    private static final double DAY = 86_400;

    @Option(names = "--team", paramLabel = "K", description = "employees (default ${DEFAULT-VALUE})")
    int team = 6;

    @Option(names = "--days", paramLabel = "D", description = "days of eight hours (default ${DEFAULT-VALUE})")
    int days = 20;

    @Option(names = "--seeds", paramLabel = "N", description = "floors, 2 or more (default ${DEFAULT-VALUE})")
    int seeds = 20;

    @Option(
            names = "--busy",
            paramLabel = "B",
            description = "share of the team's time asked for (default ${DEFAULT-VALUE})")
    double busy = 0.8;

    @Option(
            names = "--difference",
            paramLabel = "S",
            description =
                    "how unlike the employees are, on the logit scale; 0 plants nothing (default ${DEFAULT-VALUE})")
    double difference = 0.7;

    @Override
    public Integer call() {
        if (seeds < 2) {
            throw new IllegalArgumentException("--seeds: " + seeds + " (expected: 2 or more)");
        }
        List<List<Floor.Served>> predicted = new ArrayList<>();
        List<List<Floor.Served>> fair = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            Setting setting = new Setting(seed, team, days, busy, difference);
            predicted.add(Floor.live(setting, MatchRules.PLAIN, at -> Way.PREDICTED));
            fair.add(Floor.live(setting, MatchRules.PLAIN, at -> Way.LONGEST_IDLE));
            System.err.printf("%d of %d%n", seed, seeds);
        }
        say("good outcomes, points", predicted, fair, all -> 100 * good(all, 0));
        say("the last three days", predicted, fair, all -> 100 * good(all, (days - 3) * DAY));
        say("mean wait, s", predicted, fair, all -> mean(all, Floor.Served::waited));
        say("longest wait served, s", predicted, fair, FloorCommand::longest);
        say("spread of the work, share", predicted, fair, FloorCommand::spread);
        return 0;
    }

    private static void say(
            String what,
            List<List<Floor.Served>> predicted,
            List<List<Floor.Served>> fair,
            ToDoubleFunction<List<Floor.Served>> of) {
        double sum = 0;
        double squares = 0;
        double ours = 0;
        double theirs = 0;
        int n = predicted.size();
        for (int i = 0; i < n; i++) {
            double one = of.applyAsDouble(predicted.get(i));
            double other = of.applyAsDouble(fair.get(i));
            ours += one / n;
            theirs += other / n;
            sum += one - other;
            squares += (one - other) * (one - other);
        }
        double mean = sum / n;
        double error = Math.sqrt(Math.max(0, squares / n - mean * mean) / (n - 1));
        System.out.printf(
                Locale.ROOT,
                "%-26s predicted %8.2f  longest idle %8.2f  difference %+.2f (%.2f to %.2f, %d floors)%n",
                what,
                ours,
                theirs,
                mean,
                mean - 1.96 * error,
                mean + 1.96 * error,
                n);
    }

    private static double good(List<Floor.Served> all, double from) {
        return mean(all.stream().filter(one -> one.at() >= from).toList(), one -> one.good() ? 1 : 0);
    }

    private static double mean(List<Floor.Served> all, ToDoubleFunction<Floor.Served> of) {
        return all.stream().mapToDouble(of).average().orElse(0);
    }

    private static double longest(List<Floor.Served> all) {
        return all.stream()
                .filter(one -> one.employee().isPresent())
                .mapToDouble(Floor.Served::waited)
                .max()
                .orElse(0);
    }

    /** Standard deviation of the conversations an employee led, as a share of their mean. */
    private static double spread(List<Floor.Served> all) {
        Map<String, Integer> each = new TreeMap<>();
        all.forEach(one -> one.employee().ifPresent(employee -> each.merge(employee, 1, Integer::sum)));
        double mean =
                each.values().stream().mapToInt(Integer::intValue).average().orElse(1);
        double squares = each.values().stream()
                .mapToDouble(many -> (many - mean) * (many - mean))
                .sum();
        return Math.sqrt(squares / each.size()) / mean;
    }
}
