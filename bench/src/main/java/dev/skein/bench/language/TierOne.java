package dev.skein.bench.language;

import dev.skein.bench.Cpu;
import dev.skein.language.Depth;
import dev.skein.language.Head;
import dev.skein.language.Scan;
import dev.skein.language.Understander;
import java.util.Arrays;
import java.util.List;

/** What the tables cost a message with all tasks, with the words that carried them and without; CPU of one thread. */
final class TierOne {
    private static final int WARM_ROUNDS = 6;
    private static final int ROUNDS = 7;
    private static final int BATCH = 256;

    private final Understander understander;
    private final String[] texts;
    private final Scan scan;
    private double sink;

    TierOne(Understander understander, String[] texts) {
        this.understander = understander;
        this.texts = texts;
        scan = understander.scan();
    }

    void run(Report report) {
        report.table("Tier 1, one thread, CPU time", "what", "µs a message", "messages a core-second");
        tell(report, "all tasks (a `Scan`)", () -> pass(false));
        tell(report, "all tasks, and the words that carried them", () -> pass(true));
        tell(report, "as `Insight` records in batches of " + BATCH, this::insights);
        report.say(
                "%n%s heads of %s labels beside the language. (checked: %.0f)",
                understander.heads().size(),
                understander.heads().stream().mapToInt(h -> h.labels().size()).sum(),
                sink % 10);
    }

    private void tell(Report report, String what, Runnable pass) {
        double micros = micros(pass);
        report.row(what, Report.figure("%.2f", micros), Report.figure("%,.0f", 1e6 / micros));
    }

    /** The median of some rounds, after others that warm up. */
    private double micros(Runnable pass) {
        double[] rounds = new double[ROUNDS];
        for (int round = -WARM_ROUNDS; round < ROUNDS; round++) {
            long before = Cpu.thread();
            pass.run();
            if (round >= 0) {
                rounds[round] = (Cpu.thread() - before) / 1e3 / texts.length;
            }
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private void pass(boolean withEvidence) {
        for (String text : texts) {
            understander.scan(text, scan);
            sink += scan.feelingConfidence() + scan.languageConfidence() + scan.ekman(0);
            if (withEvidence && scan.isRead()) {
                evidence();
            }
        }
    }

    /** Of the sentiment unless neutral, of each present emotion, and of the best label of every other head. */
    private void evidence() {
        List<Head> heads = understander.heads();
        for (int h = 0; h < heads.size(); h++) {
            Head head = heads.get(h);
            if (head.exclusive()) {
                sink += understander.evidence(scan, h, scan.best(h)).size();
            } else {
                for (int label = 0; label < head.labels().size(); label++) {
                    if (scan.probability(h, label) >= head.present()[label]) {
                        sink += understander.evidence(scan, h, label).size();
                    }
                }
            }
        }
    }

    private void insights() {
        List<String> all = Arrays.asList(texts);
        for (int from = 0; from < texts.length; from += BATCH) {
            sink += understander
                    .read(all.subList(from, Math.min(texts.length, from + BATCH)), Depth.FAST)
                    .size();
        }
    }
}
