package dev.skein.bench.language;

import dev.skein.bench.Cpu;
import dev.skein.language.Scan;
import dev.skein.language.Understander;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Very many messages, each generated, read with all tasks and counted, on several threads; none is read twice. */
final class EndToEnd {
    private static final int AT_ONCE = 4096;
    private static final double MILLION = 1e6;

    private EndToEnd() {}

    /** What one thread made and read, and the CPU nanoseconds of each. */
    private record Part(long messages, long characters, long burdened, long generating, long reading) {}

    static void run(Report report, Understander understander, long messages, int threads)
            throws InterruptedException, ExecutionException {
        part(understander, 500_000, -1);
        double load = Cpu.load();
        long began = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<Part>> parts = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            long share = messages / threads + (thread < messages % threads ? 1 : 0);
            long seed = thread;
            parts.add(pool.submit(() -> part(understander, share, seed)));
        }
        Part all = new Part(0, 0, 0, 0, 0);
        for (Future<Part> part : parts) {
            all = sum(all, part.get());
        }
        pool.shutdown();
        double wall = (System.nanoTime() - began) / 1e9;
        tell(report, all, threads, wall, load);
    }

    private static void tell(Report report, Part all, int threads, double wall, double load) {
        double reading = all.reading() / 1e9;
        report.table("End to end", "what", "figure");
        report.row("messages read", Report.figure("%,.0f", (double) all.messages()));
        report.row("mean characters", Report.figure("%.1f", all.characters() / (double) all.messages()));
        report.row("burdened, of all", Report.figure("%.3f", all.burdened() / (double) all.messages()));
        report.row("threads", threads);
        report.row(
                "wall, s (load of the machine before: " + Report.figure("%.1f", load) + ")",
                Report.figure("%.1f", wall));
        report.row("CPU generating, s", Report.figure("%.1f", all.generating() / 1e9));
        report.row("CPU reading, s", Report.figure("%.1f", reading));
        report.row("messages read a core-second", Report.figure("%,.0f", all.messages() / reading));
        double minutes = 100 * MILLION * reading / (double) all.messages() / 2 / 60;
        report.row("100 million on 2 cores of one's own, by that CPU, minutes", Report.figure("%.2f", minutes));
    }

    private static Part sum(Part a, Part b) {
        return new Part(
                a.messages() + b.messages(),
                a.characters() + b.characters(),
                a.burdened() + b.burdened(),
                a.generating() + b.generating(),
                a.reading() + b.reading());
    }

    private static Part part(Understander understander, long messages, long seed) {
        Talk talk = new Talk(seed);
        Scan scan = understander.scan();
        String[] texts = new String[AT_ONCE];
        Part all = new Part(0, 0, 0, 0, 0);
        for (long done = 0; done < messages; ) {
            int size = (int) Math.min(AT_ONCE, messages - done);
            long began = Cpu.thread();
            long characters = 0;
            for (int i = 0; i < size; i++) {
                texts[i] = talk.next();
                characters += texts[i].length();
            }
            long made = Cpu.thread();
            long burdened = 0;
            for (int i = 0; i < size; i++) {
                understander.scan(texts[i], scan);
                burdened += scan.feeling().isBurdened() ? 1 : 0;
            }
            all = sum(all, new Part(size, characters, burdened, made - began, Cpu.thread() - made));
            done += size;
        }
        return all;
    }
}
