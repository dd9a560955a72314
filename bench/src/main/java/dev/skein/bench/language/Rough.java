package dev.skein.bench.language;

import dev.skein.language.Depth;
import dev.skein.language.Understander;
import java.util.List;
import java.util.Random;

/** Texts that nobody should send, and somebody will: each must be read, soon. */
final class Rough {
    private static final int MESSAGES = 100_000;
    private static final int LINE = 1_000_000;
    private static final int LINE_EVERY = 500;
    private static final double GOAL_MILLIS = 50;

    private static final String[] NAUGHTY = {
        "",
        " ",
        "\u0000",
        "\ud800",
        "\udc00 late",
        "I am angry \ud83d",
        "👩‍👩‍👧‍👦👍🏽🇩🇪",
        "مرحبا أين طلبي؟ أنا غاضب جدا",
        "\u202eterrible service\u202c",
        "Z̸͎͌a̷l̶g̴o̵ is here, terrible",
        "ﬁne ﬀ ǅ İstanbul ıI ß ẞ",
        "각각 힣 ᄀ",
        "\u037e\u1fef\u2126",
        "<script>alert('terrible')</script>",
        "'; DROP TABLE customers; --",
        "\r\n\t\u0085\u2028\u2029",
        "\ufffd\ufffe\uffff",
        "terrible\u0301\u0301\u0301!!!",
        "Mein Paket is late, c'est terrible, ありがとう",
        "1/0",
        "null",
        "%s%s%n",
        "\ud83d\ude21\ud83d\ude21"
    };
    private static final String[] UNITS = {
        "a", "terrible ", "!?", "\u0301", "漢", "\ud83d\ude21", " ", "x1", "é", "\ud800"
    };

    private Rough() {}

    static void run(Report report, Understander understander) {
        Random random = new Random(23);
        Waits waits = new Waits(MESSAGES);
        Waits cpu = new Waits(MESSAGES);
        int read = 0;
        for (int i = 0; i < MESSAGES; i++) {
            List<String> text = List.of(next(i, random));
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

    private static String next(int i, Random random) {
        if (i % LINE_EVERY == 0) {
            String unit = UNITS[random.nextInt(UNITS.length)];
            return unit.repeat(LINE / unit.length());
        }
        StringBuilder made = new StringBuilder();
        for (int part = random.nextInt(4); part >= 0; part--) {
            made.append(NAUGHTY[random.nextInt(NAUGHTY.length)]);
            for (int size = random.nextInt(30); size > 0; size--) {
                made.append((char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x180));
            }
        }
        return made.toString();
    }
}
