package dev.skein.bench.nextbest;

import dev.skein.act.nextbest.Explorer;
import dev.skein.bench.Cpu;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What deciding and learning costs, and what it loses to the best there was, ours and Vowpal Wabbit's on the same
 * rounds. Pairs are interleaved: in each, every player plays once, the order turned round from one to the next.
 */
public final class NextBestBench {
    private static final int ROUNDS = 60_000;
    private static final int OPTIONS = 10;
    private static final long FIRST_SEED = 101; // gamma was chosen on the seeds 1 to 4

    /** How far exploration fades for the regression-based policy of ours. */
    private static final double GAMMA = 15;

    private NextBestBench() {}

    private record Named(String name, Function<Shop, Player> made) {}

    /** CPU nanoseconds and bytes allocated a round, regret a round over all and over the second half. */
    private record Played(double cpu, double bytes, double regret, double late) {}

    /** Arguments: pairs (default 7; 0 leaves them out), first seed, gamma. */
    public static void main(String[] arguments) {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : FIRST_SEED;
        double gamma = arguments.length > 2 ? Double.parseDouble(arguments[2]) : GAMMA;
        System.out.printf(
                Locale.ROOT,
                "Java %s, load %.1f, %d options, %d rounds, %d pairs from seed %d, gamma %.1f%n%n",
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                OPTIONS,
                ROUNDS,
                pairs,
                seed,
                gamma);
        if (pairs > 0) {
            beside(players(gamma), pairs, seed);
        }
        wide(gamma);
    }

    private static List<Named> players(double gamma) {
        List<Named> all = new ArrayList<>();
        all.add(new Named("Skein, regression", shop -> ours(Explorer.SQUARE_CB, gamma, shop)));
        all.add(new Named("Skein, Thompson", shop -> ours(Explorer.THOMPSON, gamma, shop)));
        for (String how : List.of(
                "--squarecb",
                "--squarecb --gamma_scale 30",
                "--squarecb --gamma_scale 100",
                "--epsilon 0.05",
                "--epsilon 0.02",
                "--cover 4")) {
            all.add(new Named("VW " + how, shop -> new VowpalPlayer(how, shop, 9)));
        }
        return all;
    }

    private static Player ours(Explorer explorer, double gamma, Shop shop) {
        return new SkeinPlayer(explorer, gamma, shop.options(), 9);
    }

    private static void beside(List<Named> players, int pairs, long seed) {
        Played[][] played = new Played[players.size()][pairs];
        Shop warm = new Shop(seed - 1, OPTIONS, ROUNDS);
        players.forEach(player -> play(player, warm));
        for (int pair = 0; pair < pairs; pair++) {
            Shop shop = new Shop(seed + pair, OPTIONS, ROUNDS);
            for (int i = 0; i < players.size(); i++) {
                int who = pair % 2 == 0 ? i : players.size() - 1 - i;
                played[who][pair] = play(players.get(who), shop);
            }
        }
        int cheapest = 2;
        int best = 2;
        for (int i = 2; i < players.size(); i++) {
            cheapest = mean(played[i], Played::cpu) < mean(played[cheapest], Played::cpu) ? i : cheapest;
            best = mean(played[i], Played::regret) < mean(played[best], Played::regret) ? i : best;
        }
        System.out.println("| player | CPU a round, ns (median) | bytes a round | regret a round | second half |");
        System.out.println("|---|---|---|---|---|");
        for (int i = 0; i < players.size(); i++) {
            Played[] of = played[i];
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.4f | %.4f |%n",
                    players.get(i).name(),
                    median(Arrays.stream(of).mapToDouble(Played::cpu).toArray()),
                    mean(of, Played::bytes),
                    mean(of, Played::regret),
                    mean(of, Played::late));
        }
        System.out.println();
        for (int i = 0; i < 2; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %s less CPU than the cheapest (%s), %s less than the best (%s); regret %s of its%n",
                    players.get(i).name(),
                    ratio(played[cheapest], played[i], Played::cpu),
                    players.get(cheapest).name(),
                    ratio(played[best], played[i], Played::cpu),
                    players.get(best).name(),
                    ratio(played[i], played[best], Played::regret));
        }
    }

    /** The median of the pairs' ratios, and the lowest and highest. */
    private static String ratio(Played[] above, Played[] below, ToDoubleFunction<Played> of) {
        double[] ratios = new double[above.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = of.applyAsDouble(above[i]) / of.applyAsDouble(below[i]);
        }
        double middle = median(ratios);
        return String.format(Locale.ROOT, "%.2fx (%.2f to %.2f)", middle, ratios[0], ratios[ratios.length - 1]);
    }

    private static Played play(Named named, Shop shop) {
        int[] taken = new int[shop.rounds()];
        double cpu;
        double bytes;
        try (Player player = named.made().apply(shop)) {
            long room = bytes();
            long from = Cpu.thread();
            for (int t = 0; t < taken.length; t++) {
                taken[t] = player.play(shop, t);
            }
            cpu = (double) (Cpu.thread() - from) / taken.length;
            bytes = (double) (bytes() - room) / taken.length;
        }
        double all = 0;
        double late = 0;
        for (int t = 0; t < taken.length; t++) {
            double regret = shop.regret(t, taken[t]);
            all += regret;
            late += t < taken.length / 2 ? 0 : regret;
        }
        return new Played(cpu, bytes, all / taken.length, late / (taken.length - taken.length / 2));
    }

    /** How cost grows with the number of options. */
    private static void wide(double gamma) {
        System.out.printf(Locale.ROOT, "%n| options | explorer | ns a round | ns an option |%n|---|---|---|---|%n");
        for (Explorer explorer : List.of(Explorer.SQUARE_CB, Explorer.THOMPSON)) {
            for (int options : new int[] {10, 100, 1_000}) {
                int rounds = Math.min(ROUNDS, (explorer == Explorer.THOMPSON ? 500_000 : 4_000_000) / options);
                Shop shop = new Shop(FIRST_SEED, options, rounds);
                Supplier<Played> once = () -> play(new Named("", s -> ours(explorer, gamma, s)), shop);
                double[] cpu = new double[5];
                for (int i = -1; i < cpu.length; i++) {
                    double spent = once.get().cpu();
                    if (i >= 0) { // the first warms up
                        cpu[i] = spent;
                    }
                }
                double middle = median(cpu);
                System.out.printf(
                        Locale.ROOT, "| %d | %s | %.0f | %.1f |%n", options, explorer, middle, middle / options);
            }
        }
    }

    private static double mean(Played[] all, ToDoubleFunction<Played> of) {
        return Arrays.stream(all).mapToDouble(of).average().orElseThrow();
    }

    /** Sorts, and takes the middle. */
    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Bytes this thread has allocated; 0 where the JVM does not tell. */
    private static long bytes() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getCurrentThreadAllocatedBytes()
                : 0;
    }
}
