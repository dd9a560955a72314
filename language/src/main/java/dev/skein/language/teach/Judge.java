package dev.skein.language.teach;

import dev.skein.language.teach.Figures.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Fits and measures what decides, on logits of examples that the experts had not seen. */
final class Judge {
    private static final double[] SENT_ON = {0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1};

    /** Calibrated tables that are as sure as this are not doubted, whatever the curve says: it is drawn from few examples. */
    private static final double SURE = 0.95;

    private final List<Example> all;
    private final List<String> labels;
    private final Targets targets;
    private final boolean exclusive;
    private final int[] inside;

    Judge(List<Example> all, List<String> labels, Targets targets, boolean exclusive, int[] places) {
        this.all = all;
        this.labels = labels;
        this.targets = targets;
        this.exclusive = exclusive;
        inside = Arrays.stream(places)
                .filter(at -> !exclusive || !all.get(at).isOutOfScope())
                .toArray();
    }

    Tier tier(float[][][] logits, double[][] nearest) {
        Mixture mixture = Mixture.fit(logits, targets, inside);
        double[][] numbers = new double[all.size()][];
        boolean[] outside = new boolean[numbers.length];
        for (int at = 0; at < numbers.length; at++) {
            float[][] of = of(logits, at);
            numbers[at] = Scope.numbers(labels.size(), of, mixture.mixed(of), nearest[at]);
            outside[at] = all.get(at).isOutOfScope();
        }
        double aim = Background.isAll(all) ? Scope.BACKGROUND_AIM : Scope.RECALL_AIM;
        Scope scope = Scope.fit(numbers, outside, targets.weights(), aim);
        return new Tier(labels.size(), exclusive, mixture, scope, exclusive ? 0 : present(mixture, logits));
    }

    /** Places of the examples that labels are judged by. */
    int[] inside() {
        return inside.clone();
    }

    private static float[][] of(float[][][] logits, int at) {
        return Arrays.stream(logits).map(of -> of[at]).toArray(float[][]::new);
    }

    /** The threshold of best F1 over all labels and examples. */
    private double present(Mixture mixture, float[][][] logits) {
        double best = 0.5;
        double most = -1;
        for (int percent = 10; percent <= 80; percent += 2) {
            double found = 0;
            double either = 0;
            for (int at : inside) {
                double[] p = Tier.probabilities(mixture.mixed(of(logits, at)), labels.size(), false);
                for (int label = 0; label < p.length; label++) {
                    boolean is = targets.rows()[at][label] > 0.5f;
                    boolean said = p[label] >= percent / 100.0;
                    found += is && said ? 1 : 0;
                    either += (is ? 1 : 0) + (said ? 1 : 0);
                }
            }
            double f1 = 2 * found / Math.max(1, either);
            if (f1 > most) {
                most = f1;
                best = percent / 100.0;
            }
        }
        return best;
    }

    List<Tier.Verdict> verdicts(Tier tier, float[][][] logits, double[][] nearest) {
        return IntStream.range(0, all.size())
                .mapToObj(at -> tier.decide(of(logits, at), nearest[at]))
                .toList();
    }

    /** The labels that a verdict holds present. */
    static List<Integer> present(Tier.Verdict said, Tier tier) {
        if (tier.exclusive()) {
            return said.isOutside() ? List.of() : List.of(said.best());
        }
        return IntStream.range(0, said.labels().length)
                .filter(label -> said.labels()[label] >= tier.present())
                .boxed()
                .toList();
    }

    Cascade cascade(List<Tier.Verdict> quick, List<Tier.Verdict> slow, Tier fast, Tier deep, double keeps) {
        double[] sureness =
                quick.stream().mapToDouble(Tier.Verdict::confidence).sorted().toArray();
        List<Cascade.Point> curve = new ArrayList<>();
        for (double share : SENT_ON) {
            int place = (int) Math.round(share * sureness.length);
            double sure = place == 0 ? 0 : place == sureness.length ? 1.01 : sureness[place];
            List<Line> lines = new ArrayList<>();
            for (int at = 0; at < quick.size(); at++) {
                boolean isDeep = quick.get(at).confidence() < sure;
                Tier.Verdict said = isDeep ? slow.get(at) : quick.get(at);
                List<Integer> truth =
                        all.get(at).labels().stream().map(labels::indexOf).toList();
                lines.add(new Line(said, truth, present(said, isDeep ? deep : fast)));
            }
            curve.add(new Cascade.Point(sure, share, Figures.of(lines, labels.size())));
        }
        Figures whole = curve.get(curve.size() - 1).figures();
        double sure = curve.stream()
                .filter(point -> point.figures().macroF1() >= keeps * whole.macroF1()
                        && point.figures().inScopeAccuracy() >= keeps * whole.inScopeAccuracy())
                .findFirst()
                .map(Cascade.Point::sure)
                .orElse(1.01);
        return new Cascade(Math.min(sure, SURE), curve, keeps);
    }
}
