package dev.skein.bench.language;

import dev.skein.bench.Cpu;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import java.util.List;

/** How long one message alone takes, and what the cascade costs beside the sentence model on everything. */
final class Latency {
    private static final int WARM = 300;
    private static final int MESSAGES = 2_000;
    private static final int FAST_MESSAGES = 100_000;

    private Latency() {}

    static void run(Report report, Understander understander) {
        report.table(
                "One message at a time",
                "depth",
                "messages",
                "p50 ms",
                "p99 ms",
                "longest ms",
                "CPU p99 ms",
                "CPU longest ms",
                "CPU µs a message",
                "asked the sentence model");
        one(report, understander, Depth.FAST, FAST_MESSAGES);
        if (!understander.warm().isReady()) {
            report.say("%n%s", understander.status().says());
            return;
        }
        double cascade = one(report, understander, Depth.AUTO, MESSAGES);
        double all = one(report, understander, Depth.DEEP, MESSAGES);
        report.say("%nLoad %.1f beside.", Cpu.load());
        report.say(
                "%nThe cascade costs %.3f (1/%.1f) of the sentence model on everything.", cascade / all, all / cascade);
    }

    private static double one(Report report, Understander understander, Depth depth, int messages) {
        Talk talk = new Talk(17);
        Waits waits = new Waits(messages);
        Waits own = new Waits(messages);
        long cpu = 0;
        long asked = 0;
        for (int i = -WARM; i < messages; i++) {
            List<String> text = List.of(talk.next());
            long cpuBefore = Cpu.thread();
            long began = System.nanoTime();
            boolean isDeep = understander.read(text, depth).get(0).model().contains("+");
            long took = System.nanoTime() - began;
            long cpuAfter = Cpu.thread();
            if (i >= 0) {
                waits.add(took);
                own.add(cpuAfter - cpuBefore);
                cpu += cpuAfter - cpuBefore;
                asked += isDeep ? 1 : 0;
            }
        }
        double micros = cpu / 1e3 / messages;
        report.row(
                depth,
                messages,
                Report.figure("%.3f", waits.millis(0.5)),
                Report.figure("%.3f", waits.millis(0.99)),
                Report.figure("%.3f", waits.millis(1)),
                Report.figure("%.3f", own.millis(0.99)),
                Report.figure("%.3f", own.millis(1)),
                Report.figure("%.1f", micros),
                Report.figure("%.3f", asked / (double) messages));
        return micros;
    }
}
