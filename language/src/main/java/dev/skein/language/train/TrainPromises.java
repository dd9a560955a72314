package dev.skein.language.train;

import dev.skein.language.talk.Promises;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Fits the weights of {@link Promises} on our own lines, prints them to be put into the class, and measures on every
 * fourth line, which is not fitted on.
 */
public final class TrainPromises {
    private static final double PENALTY = 0.3;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime SAID = LocalDateTime.of(2026, 3, 11, 10, 0);

    private record Line(boolean is, String act, String due, List<Promises.Candidate> found, String text) {}

    private TrainPromises() {}

    /**
     * Prints weights and figures.
     *
     * @param args {@code promise-lines.tsv}
     */
    public static void main(String[] args) throws IOException {
        List<Line> train = new ArrayList<>();
        List<Line> held = new ArrayList<>();
        int at = 0;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (line.charAt(0) != '#') {
                String[] f = line.split("\t", -1);
                (at++ % 4 == 3 ? held : train)
                        .add(new Line(f[0].equals("1"), f[1], f[2], Promises.candidates(f[3]), f[3]));
            }
        }
        double[] weights = fit(train);
        StringBuilder made = new StringBuilder("weights:");
        for (double weight : weights) {
            made.append(String.format(Locale.ROOT, " %.2f,", weight));
        }
        System.out.println(made);
        print("fitted on", train, weights, true);
        print("held out", held, weights, false);
    }

    private static double logit(Promises.Candidate candidate, double[] weights) {
        double sum = 0;
        for (int f = 0; f < Promises.FLAGS; f++) {
            sum += candidate.flags()[f] ? weights[f] : 0;
        }
        return sum;
    }

    private static double[] fit(List<Line> lines) {
        double[] weights = new double[Promises.FLAGS];
        for (int time = 0; time < 5_000; time++) {
            double[] back = new double[Promises.FLAGS];
            for (Line line : lines) {
                for (Promises.Candidate c : line.found()) {
                    double error = (line.is() ? 1 : 0) - Maths.sigmoid(logit(c, weights));
                    for (int f = 0; f < Promises.FLAGS; f++) {
                        back[f] += c.flags()[f] ? error : 0;
                    }
                }
            }
            for (int f = 0; f < Promises.FLAGS; f++) {
                weights[f] += 0.02 * (back[f] - (f == 0 ? 0 : PENALTY * weights[f]));
            }
        }
        return weights;
    }

    private static void print(String name, List<Line> lines, double[] weights, boolean mistakes) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        int acts = 0;
        int dues = 0;
        double[] confidence = new double[lines.size()];
        boolean[] is = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Promises.Candidate best = line.found().stream()
                    .max(Comparator.comparingDouble(c -> logit(c, weights)))
                    .orElse(null);
            double p = best == null ? 0.02 : Maths.sigmoid(logit(best, weights));
            confidence[i] = p;
            is[i] = line.is();
            boolean said = p >= 0.5;
            right += said && line.is() ? 1 : 0;
            wrong += said && !line.is() ? 1 : 0;
            missed += !said && line.is() ? 1 : 0;
            if (said && line.is() && best != null) {
                String due = line.found().stream()
                        .flatMap(c -> c.due().stream())
                        .map(d -> LocalDateTime.ofInstant(
                                        d.resolve(SAID.atZone(ZONE).toInstant(), ZONE), ZONE)
                                .toString())
                        .findFirst()
                        .orElse("-");
                boolean act = line.found().stream().anyMatch(c -> c.act().name().equals(line.act()));
                acts += act ? 1 : 0;
                dues += due.equals(line.due()) ? 1 : 0;
                if (mistakes && (!act || !due.equals(line.due()))) {
                    System.out.println("  " + best.act() + " " + due + " <- " + line);
                }
            }
            if (mistakes && said != line.is()) {
                System.out.println("  " + p + " <- " + line);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: n %d, right %d, wrong %d, missed %d; of the right, what %d, when %d; ECE %.3f%n",
                name,
                lines.size(),
                right,
                wrong,
                missed,
                right == 0 ? 0 : acts,
                dues,
                Metrics.calibrationError(confidence, is));
    }
}
