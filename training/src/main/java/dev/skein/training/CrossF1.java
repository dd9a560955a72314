package dev.skein.training;

import dev.skein.language.train.MoodExamples.Example;
import java.util.List;

/** Macro-F1 where each half's thresholds are chosen on the other half. */
final class CrossF1 {
    private CrossF1() {}

    static double macro(float[][] logits, List<Example> truth, int first, int last) {
        double sum = 0;
        for (int label = first; label < last; label++) {
            int[] counts = new int[3];
            for (int half = 0; half < 2; half++) {
                count(logits, truth, label, half, best(logits, truth, label, 1 - half), counts);
            }
            sum += f1(counts);
        }
        return sum / (last - first);
    }

    private static float best(float[][] logits, List<Example> truth, int label, int half) {
        float best = 0;
        double most = -1;
        for (float threshold = -5; threshold < 2; threshold += 0.1f) {
            int[] counts = new int[3];
            count(logits, truth, label, half, threshold, counts);
            if (f1(counts) > most) {
                most = f1(counts);
                best = threshold;
            }
        }
        return best;
    }

    private static void count(
            float[][] logits, List<Example> truth, int label, int half, float threshold, int[] counts) {
        for (int i = half; i < logits.length; i += 2) {
            boolean says = logits[i][label] >= threshold;
            boolean is = truth.get(i).targets()[label] > 0;
            counts[0] += says && is ? 1 : 0;
            counts[1] += says && !is ? 1 : 0;
            counts[2] += !says && is ? 1 : 0;
        }
    }

    private static double f1(int[] counts) {
        return 2.0 * counts[0] / Math.max(1, 2 * counts[0] + counts[1] + counts[2]);
    }
}
