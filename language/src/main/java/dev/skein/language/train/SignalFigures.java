package dev.skein.language.train;

import dev.skein.language.talk.Signal;
import dev.skein.language.talk.SignalTable;
import java.util.List;
import java.util.Locale;

/** Precision, recall and calibration of each signal on labelled lines. */
final class SignalFigures {
    private SignalFigures() {}

    static void print(String name, List<String> texts, List<boolean[]> truth, SignalTable table) {
        List<float[]> said = texts.stream().map(table::probabilities).toList();
        int signals = Signal.values().length;
        double[] confidence = new double[texts.size() * signals];
        boolean[] is = new boolean[confidence.length];
        System.out.println(name + ": n " + texts.size());
        for (Signal signal : Signal.values()) {
            int s = signal.place();
            int right = 0;
            int told = 0;
            int there = 0;
            for (int i = 0; i < texts.size(); i++) {
                boolean yes = said.get(i)[s] >= 0.5;
                right += yes && truth.get(i)[s] ? 1 : 0;
                told += yes ? 1 : 0;
                there += truth.get(i)[s] ? 1 : 0;
                confidence[i * signals + s] = said.get(i)[s];
                is[i * signals + s] = truth.get(i)[s];
                if (Boolean.getBoolean("mistakes") && yes != truth.get(i)[s]) {
                    System.out.println("    " + signal + " " + said.get(i)[s] + "\t" + texts.get(i));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "  %-12s there %3d, precision %.2f, recall %.2f%n",
                    signal,
                    there,
                    right / (double) Math.max(1, told),
                    right / (double) Math.max(1, there));
        }
        System.out.printf(Locale.ROOT, "  ECE over all %.3f%n", Metrics.calibrationError(confidence, is));
    }
}
