package dev.skein.act.match;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What a tick of matching costs, dense beside the plain formula, on the same floors in one run. Not a test. */
final class TickSpeed {
    private static final int ROUNDS = 9;

    private TickSpeed() {}

    public static void main(String... arguments) {
        System.out.printf(
                "Java %s, load %.1f at the beginning%n%n",
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.println("| team | free | waiting | before, CPU us a tick | now, CPU us a tick | before / now |");
        System.out.println("|---|---|---|---|---|---|");
        beside(3, 2, 2);
        beside(6, 3, 3);
        beside(30, 8, 4);
        beside(1_000, 200, 1);
        beside(1_000, 200, 40);
    }

    private static void beside(int team, int free, int waiting) {
        SplittableRandom dice = new SplittableRandom(team);
        PlainMatching plain = new PlainMatching();
        Prediction first = Prediction.first();
        List<Prediction.Seen> seen = Scenes.work(dice, 20 * team, team).stream()
                .map(work -> new Prediction.Seen(
                        work, Scenes.places(dice, team, team).get(dice.nextInt(team)), dice.nextInt(3) > 0))
                .limit(5_000)
                .toList();
        seen.forEach(one -> plain.learn(one.work(), one.place(), one.good()));
        Prediction dense = first.learned(seen);
        int ticks = Math.max(20, 40_000 / (free * waiting));
        double[] before = new double[ROUNDS];
        double[] now = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            long[] spent = new long[2];
            for (int tick = 0; tick < ticks; tick++) {
                List<Work> work = Scenes.work(dice, waiting, team);
                List<Place> places = Scenes.places(dice, free, team);
                long began = cpu();
                plain.predicted(work, places, MatchRules.PLAIN);
                long between = cpu();
                Matching.tick(work, places, dense, MatchRules.PLAIN, Matching.Way.PREDICTED);
                spent[0] += between - began;
                spent[1] += cpu() - between;
            }
            if (round >= 0) {
                before[round] = spent[0] / 1e3 / ticks;
                now[round] = spent[1] / 1e3 / ticks;
                ratio[round] = before[round] / now[round];
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %,d | %d | %d | %.1f | %.1f | %.1f |%n",
                team,
                free,
                waiting,
                median(before),
                median(now),
                median(ratio));
    }

    private static double median(double[] of) {
        Arrays.sort(of);
        return of[of.length / 2];
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
