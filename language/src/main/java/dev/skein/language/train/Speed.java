package dev.skein.language.train;

import dev.skein.language.Depth;
import dev.skein.language.Understander;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures the tables' CPU time a message, language, needs and evidence included, in batches of twenty. Arguments: the
 * file of service talk, the file of needs. CPU time of the reading thread alone, so that a busy machine counts little.
 */
public final class Speed {
    private static final int BATCH = 20;
    private static final int ROUNDS = 12;
    private static final int MESSAGES = 60_000;

    private Speed() {}

    public static void main(String[] args) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        Understander understander = Understander.load(Optional.of(Path.of(args[1])));
        System.out.printf(Locale.ROOT, "load: %.2f s%n", (System.nanoTime() - began) / 1e9);
        List<String> texts = new ArrayList<>();
        ServiceTalk.read(Path.of(args[0])).forEach(line -> texts.add(line.text()));
        NeedMoods.read(Path.of(args[1])).forEach(line -> texts.add(line.text()));
        double mean = texts.stream().mapToInt(String::length).average().orElse(0);
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            long read = 0;
            for (int i = 0; read < MESSAGES; i = (i + BATCH) % (texts.size() - BATCH)) {
                read += understander
                        .read(texts.subList(i, i + BATCH), Depth.FAST)
                        .size();
            }
            double micros = (threads.getCurrentThreadCpuTime() - before) / 1e3 / read;
            System.out.printf(Locale.ROOT, "tables: %.2f microseconds a message, mean %.0f characters%n", micros, mean);
        }
    }
}
