package dev.skein.bench.match;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import dev.skein.act.match.Assignment;
import dev.skein.bench.Cpu;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * {@code ./skein bench match}: the assignment beside OR-tools' {@code LinearSumAssignment} on the same tables in one run,
 * one after the other; CPU of the solving thread, OR-tools' arcs given beforehand and not counted.
 */
public final class MatchBench {
    /** Pairs before those that count: as many more as the tables are smaller. */
    private static final int WARM_UP = 12_000;

    private static final int PAIRS = 15;

    private MatchBench() {}

    public static void main(String... arguments) {
        if (arguments.length > 0) {
            System.err.println("Usage: ./skein bench match");
            System.exit(arguments[0].equals("--help") ? 0 : 2);
        }
        Loader.loadNativeLibraries();
        System.out.printf("Java %s, load %.1f at the beginning%n%n", System.getProperty("java.version"), Cpu.load());
        System.out.println("| table | size | ours, CPU ms | OR-tools, CPU ms | OR-tools / ours | same optimum |");
        System.out.println("|---|---|---|---|---|---|");
        for (Affinity kind : Affinity.values()) {
            for (int size : new int[] {100, 300, 1_000}) {
                beside(kind, size);
            }
        }
        System.out.println();
        changes();
        System.out.println();
        large();
    }

    private static void beside(Affinity kind, int size) {
        double[] ours = new double[PAIRS];
        double[] others = new double[PAIRS];
        double[] ratios = new double[PAIRS];
        boolean same = true;
        for (int pair = -WARM_UP / size; pair < PAIRS; pair++) {
            int[] values = kind.table(size, size, 100 + pair);
            LinearSumAssignment other = new LinearSumAssignment();
            for (int i = 0; i < values.length; i++) {
                if (values[i] > 0) {
                    other.addArcWithCost(i / size, i % size, -values[i]);
                }
            }
            double began = cpu();
            LinearSumAssignment.Status status = other.solve();
            double between = cpu();
            Assignment found = Assignment.solve(size, size, values);
            double ended = cpu();
            if (pair >= 0) {
                others[pair] = between - began;
                ours[pair] = ended - between;
                ratios[pair] = others[pair] / ours[pair];
                same &= status == LinearSumAssignment.Status.OPTIMAL
                        && -other.getOptimalCost() == found.value()
                        && found.value() == found.bound();
            }
        }
        System.out.printf(
                "| %s | %d x %d | %.2f | %.2f | %.1f | %s |%n",
                kind.title, size, size, median(ours), median(others), median(ratios), same ? "yes" : "NO");
    }

    private static void changes() {
        int size = 1_000;
        int many = 200;
        SplittableRandom dice = new SplittableRandom(7);
        Assignment live = Assignment.solve(size, size, Affinity.CHANCES.table(size, size, 7));
        double[] arrive = new double[many];
        double[] depart = new double[many];
        for (int i = -many; i < many; i++) {
            int[] row = Affinity.CHANCES.table(1, live.columnCount(), 1_000 + i);
            int gone = dice.nextInt(size);
            double began = cpu();
            live.removeRow(gone);
            double between = cpu();
            live.addRow(row);
            double ended = cpu();
            if (i >= 0) {
                depart[i] = between - began;
                arrive[i] = ended - between;
            }
        }
        double[] full = new double[9];
        for (int i = -WARM_UP / size; i < full.length; i++) {
            int[] values = Affinity.CHANCES.table(size, size, 50 + i);
            double began = cpu();
            Assignment.solve(size, size, values);
            if (i >= 0) {
                full[i] = cpu() - began;
            }
        }
        System.out.printf(
                "One change at 1,000 x 1,000, mean CPU: departure %.3f ms, arrival %.3f ms; a full solve %.2f ms, "
                        + "%.0f and %.0f times as much; still the optimum: %s%n",
                mean(depart),
                mean(arrive),
                median(full),
                median(full) / mean(depart),
                median(full) / mean(arrive),
                live.value() == live.bound() ? "yes" : "NO");
    }

    private static void large() {
        int size = 5_000;
        for (Affinity kind : Affinity.values()) {
            double[] wall = new double[3];
            double[] spent = new double[3];
            boolean exact = true;
            for (int i = 0; i < wall.length; i++) {
                int[] values = kind.table(size, size, i);
                long began = System.nanoTime();
                double cpu = cpu();
                Assignment found = Assignment.solve(size, size, values);
                spent[i] = cpu() - cpu;
                wall[i] = (System.nanoTime() - began) / 1e6;
                exact &= found.value() == found.bound();
            }
            System.out.printf(
                    "5,000 x 5,000, %s: CPU %.0f ms, wall %.0f ms, exact: %s%n",
                    kind.title, median(spent), median(wall), exact ? "yes" : "NO");
        }
    }

    private static double cpu() {
        return Cpu.thread() / 1e6;
    }

    private static double median(double[] of) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double mean(double[] of) {
        return Arrays.stream(of).average().orElse(Double.NaN);
    }
}
