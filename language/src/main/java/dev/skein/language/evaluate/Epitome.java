package dev.skein.language.evaluate;

import dev.skein.language.train.PublicSet;
import dev.skein.learn.empathy.Mechanisms;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * EPITOME (Sharma et al. 2020): whether each mechanism of empathy is present in a reply, at any level. Nothing was trained
 * or tuned on it: the instrument's weights are set by rule from the paper's definitions.
 */
final class Epitome implements Measurement {
    private record Mechanism(String name, String file, ToDoubleFunction<Mechanisms> of) {}

    private static final List<Mechanism> MECHANISMS = List.of(
            new Mechanism("emotional reactions", "emotional-reactions.csv.gz", Mechanisms::reaction),
            new Mechanism("interpretations", "interpretations.csv.gz", Mechanisms::interpretation),
            new Mechanism("explorations", "explorations.csv.gz", Mechanisms::exploration));
    private static final int SEEKER = 2;
    private static final int RESPONSE = 3;
    private static final int LEVEL = 4;

    @Override
    public String name() {
        return "epitome";
    }

    @Override
    public PublicSet set() {
        return PublicSet.EPITOME;
    }

    @Override
    public List<String> files() {
        return MECHANISMS.stream().map(Mechanism::file).toList();
    }

    @Override
    public List<Result> measure(Bench bench) {
        List<Result> made = new ArrayList<>();
        for (Mechanism mechanism : MECHANISMS) {
            String text = String.join("\n", bench.data().lines(set(), mechanism.file()));
            List<List<String>> rows =
                    bench.limited(Csv.rows(text).stream().skip(1).toList());
            bench.say("epitome, " + mechanism.name() + ": " + rows.size() + " pairs");
            boolean[] truth = new boolean[rows.size()];
            boolean[] said = new boolean[truth.length];
            double[] probability = new double[truth.length];
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < truth.length; i++) {
                List<String> row = rows.get(i);
                truth[i] = !row.get(LEVEL).equals("0");
                probability[i] = mechanism.of().applyAsDouble(Mechanisms.of(row.get(SEEKER), row.get(RESPONSE)));
                said[i] = probability[i] >= 0.5;
            }
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            Detections detections = new Detections(truth, said, probability);
            made.add(new Result(
                    set().folder(),
                    mechanism.name() + ", present or not",
                    "zero training: the development part of 2,472 pairs taught and tuned nothing",
                    "tables",
                    truth.length,
                    detections.figures(),
                    0,
                    spent / 1e6 * 1000 / truth.length,
                    List.of()));
        }
        return made;
    }
}
