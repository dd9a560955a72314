package dev.skein.language.train;

import dev.skein.language.StaticVectors;
import dev.skein.language.talk.Signal;
import dev.skein.language.talk.SignalCues;
import dev.skein.language.talk.SignalTable;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Trains {@link SignalTable} on our own lines, measures it on every fourth, which it never sees, and writes it. What a word
 * means comes from the static vectors, so that words of no example count too; regression weights fold into a row a word.
 */
public final class TrainSignals {
    private static final int SIGNALS = Signal.values().length;
    private static final int DIMS = StaticVectors.DIMS;
    private static final int CUES = SignalCues.COUNT;
    private static final int WIDTH = CUES + DIMS + 1;
    private static final int EPOCHS = 60;
    private static final int FOLDS = 5;
    private static final double[] PENALTIES = {0.0003, 0.001, 0.003, 0.01};

    private final Map<Integer, float[]> vectors = new LinkedHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Line(float[] row, boolean[] is, String text, boolean complaintOnly) {}

    private TrainSignals() {}

    /**
     * Trains and writes.
     *
     * @param args {@code talk-lines.tsv}, the file to write, {@code service-talk.tsv}, and other lines to measure on
     */
    public static void main(String[] args) throws IOException {
        TrainSignals trainer = new TrainSignals();
        trainer.vectors();
        List<Line> all = trainer.lines(Path.of(args[0]));
        List<Line> train = new ArrayList<>();
        List<Line> held = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            (i % 4 == 3 ? held : train).add(all.get(i));
        }
        List<Line> more = trainer.moods(Path.of(args[2]));
        double best = Double.POSITIVE_INFINITY;
        double[][] calibration = {};
        double penalty = 0;
        for (double one : PENALTIES) {
            double[][] logits = crossed(train, more, one);
            double[][] found = calibration(logits, train);
            double loss = loss(logits, train, found);
            System.out.printf(Locale.ROOT, "penalty %.4f: cross-validated loss %.4f%n", one, loss);
            if (loss < best) {
                best = loss;
                calibration = found;
                penalty = one;
            }
        }
        double[][] weights = train(with(train, more), penalty);
        byte[] file = trainer.file(weights, calibration);
        Files.write(Path.of(args[1]), file);
        SignalTable table = SignalTable.read(file);
        SignalFigures.print("held out", texts(held), truth(held), table);
        for (int i = 3; i < args.length; i++) {
            List<Line> other = trainer.lines(Path.of(args[i]));
            SignalFigures.print(args[i], texts(other), truth(other), table);
        }
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    private static List<boolean[]> truth(List<Line> lines) {
        return lines.stream().map(Line::is).toList();
    }

    /** The static vector of every word of letters in the vocabulary. */
    private void vectors() throws IOException {
        StaticVectors shipped = StaticVectors.shipped();
        try (InputStream in = StaticVectors.class.getResourceAsStream("wordpieces.txt")) {
            if (in == null) {
                throw new IOException("wordpieces.txt: not in the module");
            }
            String[] pieces = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
            for (int id = StaticVectors.FIRST_PIECE; id < pieces.length; id++) {
                if (pieces[id].matches("[a-z]{1,20}")) {
                    float[] vector = new float[DIMS];
                    shipped.add(id, vector);
                    vectors.put(SignalCues.hash(pieces[id]), vector);
                }
            }
        }
    }

    private List<Line> lines(Path file) throws IOException {
        List<Line> made = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            if (tab > 0 && line.charAt(0) != '#') {
                boolean[] is = new boolean[SIGNALS];
                for (Signal signal : Signal.values()) {
                    is[signal.place()] = line.substring(0, tab).indexOf(signal.code()) >= 0;
                }
                String text = line.substring(tab + 1);
                made.add(new Line(row(text), is, text, false));
            }
        }
        return made;
    }

    /** Sentences whose sentiment is known teach complaints alone: negative ones complain, positive ones do not. */
    private List<Line> moods(Path file) throws IOException {
        List<Line> made = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t", -1);
            if (fields.length > 1 && !fields[1].equals("neutral")) {
                boolean[] is = new boolean[SIGNALS];
                is[Signal.COMPLAINT.place()] = fields[1].equals("negative");
                made.add(new Line(row(fields[0]), is, fields[0], true));
            }
        }
        return made;
    }

    private static List<Line> with(List<Line> lines, List<Line> more) {
        List<Line> made = new ArrayList<>(lines);
        made.addAll(more);
        return made;
    }

    private float[] row(String text) {
        SignalCues.Rows rows = SignalCues.rows(text);
        float[] row = new float[WIDTH];
        for (int cue : rows.cues()) {
            row[cue] = 1;
        }
        float share = SignalTable.share(rows.words().length);
        for (int word : rows.words()) {
            float[] vector = vectors.get(word);
            for (int d = 0; vector != null && d < DIMS; d++) {
                row[CUES + d] += share * vector[d];
            }
        }
        row[WIDTH - 1] = 1;
        return row;
    }

    private static double[][] train(List<Line> lines, double penalty) {
        double[][] weights = new double[SIGNALS][WIDTH];
        double[][] squares = new double[SIGNALS][WIDTH];
        Random random = new Random(5);
        int[] order = new int[lines.size()];
        java.util.Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            for (int i : order) {
                Line line = lines.get(i);
                for (int s = 0; s < SIGNALS; s++) {
                    if (!line.complaintOnly() || s == Signal.COMPLAINT.place()) {
                        step(weights[s], squares[s], line.row(), line.is()[s], penalty);
                    }
                }
            }
        }
        return weights;
    }

    private static void step(double[] weights, double[] squares, float[] row, boolean is, double penalty) {
        double error = (is ? 1 : 0) - Maths.sigmoid(dot(weights, row));
        for (int f = 0; f < WIDTH; f++) {
            double gradient = error * row[f] - (f == WIDTH - 1 ? 0 : penalty * weights[f]);
            squares[f] += gradient * gradient;
            weights[f] += 0.1 * gradient / StrictMath.sqrt(squares[f] + 1e-6);
        }
    }

    private static double dot(double[] weights, float[] row) {
        double sum = 0;
        for (int f = 0; f < WIDTH; f++) {
            sum += weights[f] * row[f];
        }
        return sum;
    }

    private static double[][] crossed(List<Line> lines, List<Line> more, double penalty) {
        double[][] logits = new double[lines.size()][SIGNALS];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Line> rest = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (i % FOLDS != fold) {
                    rest.add(lines.get(i));
                }
            }
            double[][] weights = train(with(rest, more), penalty);
            for (int i = fold; i < lines.size(); i += FOLDS) {
                for (int s = 0; s < SIGNALS; s++) {
                    logits[i][s] = dot(weights[s], lines.get(i).row());
                }
            }
        }
        return logits;
    }

    /** Slope and shift of each signal's logits (Platt 1999), drawn a little to 1 and 0. */
    private static double[][] calibration(double[][] logits, List<Line> lines) {
        double[][] made = new double[SIGNALS][];
        for (int s = 0; s < SIGNALS; s++) {
            double slope = 1;
            double shift = 0;
            for (int time = 0; time < 2_000; time++) {
                double forSlope = 0.02 * (1 - slope) * logits.length / 10;
                double forShift = -0.02 * shift;
                for (int i = 0; i < logits.length; i++) {
                    double error = (lines.get(i).is()[s] ? 1 : 0) - Maths.sigmoid(slope * logits[i][s] + shift);
                    forSlope += error * logits[i][s];
                    forShift += error;
                }
                slope = Math.max(0.1, slope + 0.1 * forSlope / logits.length);
                shift += forShift / logits.length;
            }
            made[s] = new double[] {slope, shift};
        }
        return made;
    }

    private static double loss(double[][] logits, List<Line> lines, double[][] calibration) {
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            for (int s = 0; s < SIGNALS; s++) {
                double p = Maths.sigmoid(calibration[s][0] * logits[i][s] + calibration[s][1]);
                sum -= StrictMath.log(Math.max(1e-9, lines.get(i).is()[s] ? p : 1 - p));
            }
        }
        return sum / logits.length;
    }

    private byte[] file(double[][] weights, double[][] calibration) throws IOException {
        float[] table = new float[vectors.size() * SIGNALS];
        int at = 0;
        for (float[] vector : vectors.values()) {
            for (int s = 0; s < SIGNALS; s++) {
                for (int d = 0; d < DIMS; d++) {
                    table[at] += (float) (weights[s][CUES + d] * vector[d]);
                }
                at++;
            }
        }
        float[] scales = Quantised.scales(table, SIGNALS);
        byte[] cells = Quantised.cells(table, scales);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(made)) {
            out.writeInt(vectors.size());
            for (int s = 0; s < SIGNALS; s++) {
                out.writeFloat((float) (scales[s] * calibration[s][0]));
                out.writeFloat((float) (weights[s][WIDTH - 1] * calibration[s][0] + calibration[s][1]));
            }
            for (int cue = 0; cue < CUES; cue++) {
                for (int s = 0; s < SIGNALS; s++) {
                    out.writeFloat((float) (weights[s][cue] * calibration[s][0]));
                }
            }
            for (int hash : vectors.keySet()) {
                out.writeInt(hash);
            }
            out.write(cells);
        }
        return made.toByteArray();
    }
}
