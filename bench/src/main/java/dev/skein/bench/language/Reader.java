package dev.skein.bench.language;

import dev.skein.bench.Cpu;
import java.io.IOException;
import java.util.Optional;

/** A program that tells one label for each text of a set. */
interface Reader {
    String name();

    /** Learns from the taught part if it learns, then reads the asked part; empty, having said why, where it is absent. */
    Optional<Told> read(LabelledSet set, Report report) throws IOException, InterruptedException;

    /**
     * What was told.
     *
     * @param labels one place for each text asked
     * @param micros CPU microseconds a text, loading and learning left out
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares answers
    record Told(int[] labels, double micros) {}

    /** CPU microseconds of one pass over all texts, the median of some after others that warmed up. */
    static double micros(LabelledSet set, Runnable pass) {
        int warm = Math.max(2, 200_000 / set.asked().size());
        int rounds = 5;
        double[] took = new double[rounds];
        for (int round = -warm; round < rounds; round++) {
            long before = Cpu.thread();
            pass.run();
            if (round >= 0) {
                took[round] = (Cpu.thread() - before) / 1e3 / set.asked().size();
            }
        }
        java.util.Arrays.sort(took);
        return took[rounds / 2];
    }
}
