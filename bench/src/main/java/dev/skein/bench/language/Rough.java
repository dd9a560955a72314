package dev.skein.bench.language;

import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.language.evaluate.RoughTexts;
import java.util.List;

/** Texts that nobody should send, and somebody will ({@link RoughTexts}): each must be read, soon. */
final class Rough {
    private static final int MESSAGES = 100_000;
    private static final int LINE = 1_000_000;
    private static final int LINE_EVERY = 500;
    private static final double GOAL_MILLIS = 50;

    private Rough() {}

    static void run(Report report, Understander understander) {
        RoughTexts texts = new RoughTexts(23);
        Waits waits = new Waits(MESSAGES);
        Waits cpu = new Waits(MESSAGES);
        int read = 0;
        for (int i = 0; i < MESSAGES; i++) {
            List<String> text = List.of(i % LINE_EVERY == 0 ? texts.line(LINE) : texts.next());
            long cpuBefore = Spent.ownCpu();
            long began = System.nanoTime();
            read += understander.read(text, Depth.FAST).size();
            waits.add(System.nanoTime() - began);
            cpu.add(Spent.ownCpu() - cpuBefore);
        }
        report.table("100,000 rough messages, tier 1", "what", "figure");
        report.row("sent, read, exceptions", MESSAGES + ", " + read + ", 0");
        report.row("p50 / p99 / longest, ms of wall", three(waits));
        report.row("p50 / p99 / longest, ms of CPU", three(cpu));
        report.row("goal of " + GOAL_MILLIS + " ms a message", cpu.millis(1) <= GOAL_MILLIS ? "met" : "missed");
    }

    private static String three(Waits waits) {
        return Report.figure("%.3f", waits.millis(0.5)) + " / " + Report.figure("%.3f", waits.millis(0.99)) + " / "
                + Report.figure("%.3f", waits.millis(1));
    }
}
