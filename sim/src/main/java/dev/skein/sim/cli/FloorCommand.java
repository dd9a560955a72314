package dev.skein.sim.cli;

import dev.skein.act.match.MatchRules;
import dev.skein.learn.Uplift;
import dev.skein.sim.floor.Days;
import dev.skein.sim.floor.Floor;
import dev.skein.sim.floor.Policy;
import dev.skein.sim.floor.Setting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code skein floor}: several ways of matching on the same simulated floors. */
@Command(
        name = "floor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lives the same days on simulated floors by several policies: matched by predicted outcomes, by longest "
                        + "idle, and predicted on and off by half hours; tells the differences over the seeds.",
        footer = {"", "Example: skein floor --team 6 --days 20 --seeds 20"})
final class FloorCommand implements Callable<Integer> {
    private static final double DAY = 86_400;
    private static final int LATE_DAYS = 3;

    @Option(names = "--team", paramLabel = "K", description = "employees, 1 to 5000 (default ${DEFAULT-VALUE})")
    int team = 6;

    @Option(names = "--days", paramLabel = "D", description = "days of eight hours (default ${DEFAULT-VALUE})")
    int days = 20;

    @Option(names = "--seeds", paramLabel = "N", description = "floors, 2 or more (default ${DEFAULT-VALUE})")
    int seeds = 20;

    @Option(
            names = "--policies",
            paramLabel = "P,...",
            split = ",",
            description = "predicted, longest-idle, on-off; the second and later are held against the first"
                    + " (default ${DEFAULT-VALUE})")
    List<String> policies = List.of("longest-idle", "predicted");

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
        List<Policy> asked = policies.stream()
                .map(word -> Policy.of("--policies", word))
                .distinct()
                .toList();
        Map<Policy, List<Days>> lived = new EnumMap<>(Policy.class);
        asked.forEach(policy -> lived.put(policy, new ArrayList<>()));
        for (int seed = 1; seed <= seeds; seed++) {
            Setting setting = new Setting(seed, team, days, busy, difference);
            for (Policy policy : asked) {
                of(lived, policy).add(live(setting, policy));
            }
            System.err.printf("%d of %d%n", seed, seeds);
        }
        System.out.printf(Locale.ROOT, "team %,d, %d days, %d floors", team, days, seeds);
        System.out.printf(
                Locale.ROOT,
                ", %,d people a floor%n",
                of(lived, asked.get(0)).get(0).people());
        say("good outcomes, points", asked, lived, Days::good);
        say("the last three days", asked, lived, Days::lateGood);
        say("mean wait, s", asked, lived, Days::waitMean);
        say("longest wait served, s", asked, lived, Days::longest);
        say("spread of the work, share", asked, lived, Days::spread);
        if (asked.contains(Policy.ON_OFF)) {
            found(of(lived, Policy.ON_OFF));
        }
        return 0;
    }

    private static List<Days> of(Map<Policy, List<Days>> lived, Policy policy) {
        return lived.getOrDefault(policy, List.of());
    }

    private Days live(Setting setting, Policy policy) {
        Days sums = new Days((days - LATE_DAYS) * DAY, policy == Policy.ON_OFF);
        Floor.live(setting, MatchRules.PLAIN, policy.way(setting.seed()), sums);
        return sums;
    }

    private static void say(String what, List<Policy> asked, Map<Policy, List<Days>> lived, ToDoubleFunction<Days> of) {
        double[] first = of(lived, asked.get(0)).stream().mapToDouble(of).toArray();
        System.out.printf(Locale.ROOT, "%-26s %s %8.2f", what, asked.get(0).word(), mean(first));
        for (Policy policy : asked.subList(1, asked.size())) {
            double[] other = of(lived, policy).stream().mapToDouble(of).toArray();
            double[] apart = new double[other.length];
            for (int i = 0; i < apart.length; i++) {
                apart[i] = other[i] - first[i];
            }
            double half = 1.96 * error(apart);
            System.out.printf(
                    Locale.ROOT,
                    "  %s %8.2f, %+.2f (%+.2f to %+.2f)",
                    policy.word(),
                    mean(other),
                    mean(apart),
                    mean(apart) - half,
                    mean(apart) + half);
        }
        System.out.println();
    }

    /** How often the report that a company sees finds a difference. */
    private static void found(List<Days> lived) {
        List<Uplift.Interval> told =
                lived.stream().flatMap(one -> one.uplift().stream()).toList();
        System.out.printf(
                Locale.ROOT,
                "on beside off, as reported: %+.2f points on average, the interval above zero on %d of %d floors%n",
                100
                        * told.stream()
                                .mapToDouble(Uplift.Interval::value)
                                .average()
                                .orElse(0),
                told.stream().filter(one -> one.low() > 0).count(),
                lived.size());
    }

    private static double mean(double[] of) {
        double sum = 0;
        for (double one : of) {
            sum += one;
        }
        return sum / of.length;
    }

    private static double error(double[] of) {
        double mean = mean(of);
        double squares = 0;
        for (double one : of) {
            squares += (one - mean) * (one - mean);
        }
        return Math.sqrt(squares / (of.length - 1) / of.length);
    }
}
