package dev.skein.language.train;

import dev.skein.Insight;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.language.talk.Signal;
import dev.skein.language.talk.Talk;
import dev.skein.understand.Satisfaction;
import dev.skein.understand.Satisfaction.Signs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fits {@link Satisfaction} on our own labelled talks by gradient descent on the likelihood, with ten-fold
 * cross-validation for the figures; prints the weights to be put into the class.
 */
public final class TrainSatisfaction {
    private static final int FOLDS = 10;
    private static final double PENALTY = 2;
    private static final int FEATURES = 15;
    private static final Pattern TURN =
            Pattern.compile("\"speaker\":\\s*\"(\\w+)\",\\s*\"text\":\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern RATED = Pattern.compile("\"satisfaction\":\\s*([1-5])");

    private final Understander understander = Understander.load(Optional.empty());

    private record Line(int step, Signs signs) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Model(double[] weights, double[] cuts) {}

    private TrainSatisfaction() throws IOException {}

    /**
     * Fits and prints.
     *
     * @param args {@code satisfaction-talks.tsv}, and optionally labelled talks in JSON Lines to measure on, of which
     *     nothing but the words is known
     */
    public static void main(String[] args) throws IOException {
        TrainSatisfaction trainer = new TrainSatisfaction();
        List<Line> lines = trainer.own(Path.of(args[0]), false);
        List<Line> blind = trainer.own(Path.of(args[0]), true);
        List<Satisfaction> crossedBlind = new ArrayList<>();
        List<Satisfaction> crossed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            crossed.add(Satisfaction.of(lines.get(0).signs()));
            crossedBlind.add(crossed.get(0));
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Line> rest = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (i % FOLDS != fold) {
                    rest.add(lines.get(i));
                    rest.add(blind.get(i));
                }
            }
            Model model = fit(rest);
            for (int i = fold; i < lines.size(); i += FOLDS) {
                crossed.set(i, Satisfaction.of(lines.get(i).signs(), model.weights(), model.cuts()));
                crossedBlind.set(i, Satisfaction.of(blind.get(i).signs(), model.weights(), model.cuts()));
            }
        }
        print("cross-validated", lines, crossed);
        print("cross-validated, words alone", blind, crossedBlind);
        List<Line> both = new ArrayList<>(lines);
        both.addAll(blind);
        Model all = fit(both);
        System.out.println("weights " + round(all.weights()) + "\ncuts " + round(all.cuts()));
        for (int i = 1; i < args.length; i++) {
            List<Line> other = trainer.labelled(Path.of(args[i]));
            print(
                    args[i],
                    other,
                    other.stream()
                            .map(line -> Satisfaction.of(line.signs(), all.weights(), all.cuts()))
                            .toList());
        }
    }

    private static String round(double[] numbers) {
        StringBuilder made = new StringBuilder();
        for (double x : numbers) {
            made.append(String.format(Locale.ROOT, "%.2f, ", x));
        }
        return made.toString();
    }

    /** Our own talks; blind to what happened, so that the model also learns to do with words alone. */
    private List<Line> own(Path file, boolean blind) throws IOException {
        List<Line> made = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                String[] fields = line.split("\t", -1);
                int[] n = Arrays.stream(fields[1].split(" ", -1))
                        .mapToInt(f -> Integer.parseInt(f.substring(1)))
                        .toArray();
                List<String> turns = List.of(fields[2].split(" / ", -1));
                List<String> customer = new ArrayList<>();
                for (int i = 0; i < turns.size(); i += 2) {
                    customer.add(turns.get(i));
                }
                n[6] = 1 - 2 * n[6];
                made.add(new Line(Integer.parseInt(fields[0]) - 1, signs(blind ? new int[7] : n, customer)));
            }
        }
        return made;
    }

    /** Every customer's turn of talks labelled by the protocol; of what happened nothing is known. */
    private List<Line> labelled(Path file) throws IOException {
        List<Line> made = new ArrayList<>();
        for (String talk : Files.readAllLines(file)) {
            Matcher turns = TURN.matcher(talk);
            List<String> customer = new ArrayList<>();
            while (turns.find()) {
                if (turns.group(1).equals("customer")) {
                    customer.add(turns.group(2).replace("\\\"", "\""));
                    Matcher rated = RATED.matcher(talk);
                    if (rated.find(turns.end())) {
                        made.add(new Line(Integer.parseInt(rated.group(1)) - 1, signs(new int[7], customer)));
                    }
                }
            }
        }
        return made;
    }

    private Signs signs(int[] n, List<String> customer) {
        String last = customer.get(customer.size() - 1);
        Talk.Signs read = Talk.read(last);
        Insight insight = understander.read(List.of(last), Depth.FAST).get(0);
        String label = insight.sentiment().label();
        double sure = insight.sentiment().confidence();
        double before = customer.subList(0, customer.size() - 1).stream()
                .mapToDouble(turn -> Talk.read(turn).probability(Signal.COMPLAINT))
                .average()
                .orElse(0);
        return new Signs(
                n[0],
                n[1],
                n[2],
                n[3],
                n[4],
                n[5],
                n[6],
                read.probability(Signal.COMPLAINT),
                read.probability(Signal.THANKS),
                read.probability(Signal.LEAVING),
                read.probability(Signal.EFFORT),
                read.probability(Signal.TOLD_BEFORE),
                read.probability(Signal.URGENT),
                label.equals("negative") ? -sure : label.equals("positive") ? sure : 0,
                before);
    }

    private static Model fit(List<Line> lines) {
        double[] weights = new double[FEATURES];
        double[] cuts = {-3, -1, 1, 3};
        for (int time = 0; time < 4_000; time++) {
            double[] back = new double[FEATURES];
            double[] backCuts = new double[cuts.length];
            for (Line line : lines) {
                double[] x = line.signs().numbers();
                double score = 0;
                for (int f = 0; f < FEATURES; f++) {
                    score += weights[f] * x[f];
                }
                double up = line.step() == cuts.length ? 1 : Maths.sigmoid(cuts[line.step()] - score);
                double down = line.step() == 0 ? 0 : Maths.sigmoid(cuts[line.step() - 1] - score);
                double p = Math.max(1e-9, up - down);
                double slope = (up * (1 - up) - down * (1 - down)) / p;
                for (int f = 0; f < FEATURES; f++) {
                    back[f] -= slope * x[f];
                }
                if (line.step() < cuts.length) {
                    backCuts[line.step()] += up * (1 - up) / p;
                }
                if (line.step() > 0) {
                    backCuts[line.step() - 1] -= down * (1 - down) / p;
                }
            }
            for (int f = 0; f < FEATURES; f++) {
                weights[f] += 0.005 * (back[f] - PENALTY * weights[f]);
            }
            for (int c = 0; c < cuts.length; c++) {
                cuts[c] += 0.005 * backCuts[c];
            }
            Arrays.sort(cuts);
        }
        return new Model(weights, cuts);
    }

    private static void print(String name, List<Line> lines, List<Satisfaction> said) {
        int inside = 0;
        double error = 0;
        double width = 0;
        int[] is = new int[lines.size()];
        int[] best = new int[is.length];
        double[] confidence = new double[is.length];
        boolean[] right = new boolean[is.length];
        double[] low = new double[is.length];
        boolean[] dissatisfied = new boolean[is.length];
        for (int i = 0; i < is.length; i++) {
            Satisfaction s = said.get(i);
            is[i] = lines.get(i).step();
            double[] p =
                    s.probabilities().stream().mapToDouble(Double::doubleValue).toArray();
            best[i] = Maths.best(p);
            confidence[i] = p[best[i]];
            right[i] = best[i] == is[i];
            inside += is[i] + 1 >= s.low() && is[i] + 1 <= s.high() ? 1 : 0;
            width += s.high() - s.low() + 1;
            error += Math.abs(s.mean() - is[i] - 1);
            low[i] = p[0] + p[1];
            dissatisfied[i] = is[i] < 2;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: n %d, exact %s, mean error %.2f, AUROC dissatisfied %.3f, ECE best step %.3f, ECE dissatisfied %.3f,"
                        + " interval holds %.2f at width %.2f%n",
                name,
                is.length,
                resampled(right),
                error / is.length,
                auroc(low, dissatisfied),
                Metrics.calibrationError(confidence, right),
                Metrics.calibrationError(low, dissatisfied),
                inside / (double) is.length,
                width / is.length);
    }

    /** The share of right answers with its 95 % interval from 1,000 resamples (Efron 1979). */
    private static String resampled(boolean[] right) {
        Random random = new Random(3);
        double[] found = new double[1_000];
        double all = 0;
        for (boolean one : right) {
            all += one ? 1.0 / right.length : 0;
        }
        for (int time = 0; time < found.length; time++) {
            for (int i = 0; i < right.length; i++) {
                found[time] += right[random.nextInt(right.length)] ? 1.0 / right.length : 0;
            }
        }
        Arrays.sort(found);
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", all, found[25], found[974]);
    }

    private static double auroc(double[] score, boolean[] is) {
        double wins = 0;
        double pairs = 0;
        for (int i = 0; i < is.length; i++) {
            for (int j = 0; j < is.length; j++) {
                if (is[i] && !is[j]) {
                    pairs++;
                    wins += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                }
            }
        }
        return wins / pairs;
    }
}
