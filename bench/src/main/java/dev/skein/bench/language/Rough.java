package dev.skein.bench.language;

import dev.skein.Insight;
import dev.skein.bench.Cpu;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.language.evaluate.RoughTexts;
import java.util.List;

/** Texts that nobody should send, and somebody will ({@link RoughTexts}): each must be read, soon. */
final class Rough {
    private static final int MESSAGES = 100_000;
    private static final int MESSAGES_DEEP = 2_000;
    private static final int WARM = 300;
    private static final int LINE = 1_000_000;
    private static final int LINE_EVERY = 500;
    private static final double GOAL_MILLIS = 50;

    private Rough() {}

    static void run(Report report, Understander understander) {
        run(report, understander, Depth.FAST, MESSAGES);
        if (understander.warm().isReady()) {
            run(report, understander, Depth.AUTO, MESSAGES_DEEP);
        }
    }

    private static void run(Report report, Understander understander, Depth depth, int messages) {
        RoughTexts texts = new RoughTexts(23);
        Waits waits = new Waits(messages);
        Waits cpu = new Waits(messages);
        int read = 0;
        int deep = 0;
        for (int i = -WARM; i < messages; i++) {
            List<String> text = List.of(i % LINE_EVERY == 0 ? texts.line(LINE) : texts.next());
            long cpuBefore = Cpu.thread();
            long began = System.nanoTime();
            List<Insight> insights = understander.read(text, depth);
            long took = System.nanoTime() - began;
            long spent = Cpu.thread() - cpuBefore;
            if (i >= 0) {
                waits.add(took);
                cpu.add(spent);
                read += insights.size();
                deep += insights.get(0).model().contains("+") ? 1 : 0;
            }
        }
        report.table(messages + " rough messages, " + depth, "what", "figure");
        report.row("sent, read, exceptions", messages + ", " + read + ", 0");
        report.row("asked the sentence model", deep);
        report.row("p50 / p99 / longest, ms of wall", three(waits));
        report.row("p50 / p99 / longest, ms of CPU", three(cpu));
        report.row("goal of " + GOAL_MILLIS + " ms a message, by CPU", cpu.millis(1) <= GOAL_MILLIS ? "met" : "missed");
        report.row("load beside", Report.figure("%.1f", Cpu.load()));
    }

    private static String three(Waits waits) {
        return Report.figure("%.3f", waits.millis(0.5)) + " / " + Report.figure("%.3f", waits.millis(0.99)) + " / "
                + Report.figure("%.3f", waits.millis(1));
    }
}
