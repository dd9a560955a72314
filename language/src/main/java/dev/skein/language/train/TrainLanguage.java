package dev.skein.language.train;

import dev.skein.language.Grams;
import dev.skein.language.LanguageGuess;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains the table of {@link LanguageGuess}: logistic regression over hashed letter runs of sentences, their pieces of
 * one to six words, word pairs and single words; our own sentences are English. Arguments: the file to write, the file of
 * service talk, the file of needs. The last fifth of every public file is held out.
 */
public final class TrainLanguage {
    /** The languages that an alphabet does not tell alone; the others are told by their script. */
    static final List<String> LANGUAGES =
            List.of("cs", "da", "de", "en", "es", "fi", "fr", "it", "nl", "pl", "pt", "sv", "tr", "ru", "uk");

    private static final int EPOCHS = 12;
    private static final float RATE = 0.6f;
    private static final float DECAY = 1e-6f;

    @SuppressWarnings("ArrayRecordComponent") // an array for speed; nobody compares lines
    private record Line(int[] rows, int label) {}

    private TrainLanguage() {}

    public static void main(String[] args) throws IOException {
        Path to = Path.of(args[0]);
        LicenceGuard guard = new LicenceGuard();
        List<String> own = new ArrayList<>();
        ServiceTalk.read(Path.of(args[1])).forEach(line -> own.add(line.text()));
        NeedMoods.read(Path.of(args[2])).forEach(line -> own.add(line.text()));
        byte[] table = train(SharedData.orFail(), own, guard, 7);
        Files.write(to, table);
        System.out.println(to + ": " + table.length + " bytes from " + guard.used());
    }

    static byte[] train(SharedData data, List<String> ownEnglish, LicenceGuard guard, long seed) throws IOException {
        Random random = new Random(seed);
        List<Line> lines = lines(data, guard, random);
        Grams grams = new Grams();
        int english = LANGUAGES.indexOf("en");
        for (String text : ownEnglish) {
            lines.add(new Line(grams.read(text), english));
            pieces(text, grams, english, random, lines);
        }
        int size = LANGUAGES.size();
        float[] weights = new float[Grams.ROWS * size];
        float[] biases = new float[size];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(lines, random);
            float rate = RATE * (1 - epoch / (float) EPOCHS);
            for (Line line : lines) {
                step(line, weights, biases, rate);
            }
        }
        return written(weights, biases);
    }

    /** The lines of a file that training sees: all but the last fifth. */
    static List<String> training(List<String> all) {
        return all.subList(0, all.size() * 4 / 5);
    }

    /** The lines of a file that training never sees. */
    public static List<String> heldOut(List<String> all) {
        return all.subList(all.size() * 4 / 5, all.size());
    }

    private static List<Line> lines(SharedData data, LicenceGuard guard, Random random) {
        PublicSet set = guard.train(PublicSet.LANGUAGE_ID);
        Grams grams = new Grams();
        List<Line> made = new ArrayList<>();
        for (int label = 0; label < LANGUAGES.size(); label++) {
            for (String kind : List.of("sentences", "word-pairs", "single-words")) {
                String file = kind + "/" + LANGUAGES.get(label) + ".txt.gz";
                if (!data.has(set, file)) {
                    continue;
                }
                for (String text : training(data.lines(set, file))) {
                    made.add(new Line(grams.read(text), label));
                    if (kind.equals("sentences")) {
                        pieces(text, grams, label, random, made);
                    }
                }
            }
        }
        return made;
    }

    private static void pieces(String text, Grams grams, int label, Random random, List<Line> made) {
        String[] words = text.split(" ", -1);
        for (int i = 0; i < 3; i++) {
            int size = 1 + random.nextInt(6);
            int from = random.nextInt(Math.max(1, words.length - size));
            String piece = String.join(" ", Arrays.copyOfRange(words, from, Math.min(words.length, from + size)));
            made.add(new Line(grams.read(piece), label));
        }
    }

    private static void step(Line line, float[] weights, float[] biases, float rate) {
        int size = biases.length;
        if (line.rows().length == 0) {
            return;
        }
        float share = (float) (1 / Math.sqrt(line.rows().length));
        double[] p = new double[size];
        for (int row : line.rows()) {
            for (int label = 0; label < size; label++) {
                p[label] += weights[row * size + label];
            }
        }
        for (int label = 0; label < size; label++) {
            p[label] = p[label] * share + biases[label];
        }
        Maths.softmax(p);
        for (int label = 0; label < size; label++) {
            float error = (float) ((label == line.label() ? 1 : 0) - p[label]);
            biases[label] += rate * 0.01f * error;
            p[label] = rate * error * share;
        }
        for (int row : line.rows()) {
            for (int label = 0; label < size; label++) {
                int at = row * size + label;
                weights[at] += (float) p[label] - rate * DECAY * weights[at];
            }
        }
    }

    private static byte[] written(float[] weights, float[] biases) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int size = biases.length;
        out.writeInt(LanguageGuess.MAGIC);
        out.writeShort(size);
        float[] scales = Quantised.scales(weights, size);
        for (int label = 0; label < size; label++) {
            out.writeUTF(LANGUAGES.get(label));
            out.writeFloat(scales[label]);
            out.writeFloat(biases[label]);
        }
        out.write(Quantised.cells(weights, scales));
        return bytes.toByteArray();
    }
}
