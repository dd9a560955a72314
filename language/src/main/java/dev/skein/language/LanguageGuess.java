package dev.skein.language;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of twenty languages a text is in: by its script where the script says it, else by its runs of letters (Cavnar
 * and Trenkle 1994, with learned weights). Immutable; a text of the script of a language it was not taught, such as
 * Persian or Bulgarian, is taken for the nearest it knows, with the confidence that deserves only in part.
 */
public final class LanguageGuess {
    /** ISO 639-2 code for a language that could not be told. */
    public static final String UNDETERMINED = "und";

    /** Fewer words do not tell a language of an alphabet that many share. */
    public static final int WORDS_MIN = 3;

    /** Below this probability we say that we cannot tell. */
    public static final double PROBABILITY_MIN = 0.75;

    /** First bytes of a table of grams. */
    public static final int MAGIC = 0x534b4c31;

    private final List<String> labels;
    private final float[] scales;
    private final float[] biases;
    private final PackedRows table;
    private final int english;

    private LanguageGuess(List<String> labels, float[] scales, float[] biases, byte[] cells) {
        this.labels = labels;
        this.scales = scales;
        this.biases = biases;
        table = new PackedRows(Grams.ROWS, labels.size());
        for (int i = 0; i < cells.length; i++) {
            table.set(i / labels.size(), i % labels.size(), cells[i]);
        }
        english = labels.indexOf("en");
    }

    /**
     * What a text seems to be written in.
     *
     * @param code ISO 639-1, or {@code und}
     * @param confidence probability of the code; of {@code und}, that the likeliest language is wrong
     * @param best the likeliest language even where it is too unlikely to be told, or {@code und}
     * @param english probability that an English reader understands the text; 1 where there are no letters at all
     */
    public record Guess(String code, double confidence, String best, double english) {}

    static LanguageGuess shipped() {
        return read(Shipped.bytes("language-1.grams"));
    }

    /** Reads a table that the trainer wrote. */
    public static LanguageGuess read(byte[] file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("grams: not a table of this version");
            }
            int size = in.readUnsignedShort();
            List<String> labels = new ArrayList<>(size);
            float[] scales = new float[size];
            float[] biases = new float[size];
            for (int i = 0; i < size; i++) {
                labels.add(in.readUTF());
                scales[i] = in.readFloat();
                biases[i] = in.readFloat();
            }
            byte[] cells = in.readAllBytes();
            if (cells.length != Grams.ROWS * size) {
                throw new IllegalArgumentException(
                        "grams: " + cells.length + " cells (expected: " + Grams.ROWS * size + ")");
            }
            return new LanguageGuess(List.copyOf(labels), scales, biases, cells);
        } catch (IOException e) {
            throw new UncheckedIOException("grams: ends too early", e);
        }
    }

    /** Guesses with memory of its own. */
    public Guess guess(String text) {
        return guess(text, new Grams());
    }

    Guess guess(String text, Grams grams) {
        grams.fill(text);
        int[] letters = grams.letters;
        int total = 0;
        for (int n : letters) {
            total += n;
        }
        if (total == 0) {
            return new Guess(UNDETERMINED, 0, UNDETERMINED, 1);
        }
        int alphabet = letters[Grams.LATIN] + letters[Grams.CYRILLIC];
        if (alphabet * 2 < total) {
            return byScript(letters, total);
        }
        return byGrams(grams);
    }

    private static Guess byScript(int[] letters, int total) {
        int kana = letters[Grams.KANA];
        int han = letters[Grams.HAN];
        if (kana > 0 && kana * 8 >= han) {
            return sure("ja", 0.99);
        }
        // An Arabic or Devanagari text can be Persian, Urdu, Marathi or Nepali, which were not taught.
        if (han * 2 > total) {
            return sure("zh", 0.95);
        } else if (letters[Grams.HANGUL] * 2 > total) {
            return sure("ko", 0.99);
        } else if (letters[Grams.ARABIC] * 2 > total) {
            return sure("ar", 0.85);
        } else if (letters[Grams.DEVANAGARI] * 2 > total) {
            return sure("hi", 0.85);
        }
        return new Guess(UNDETERMINED, 0, UNDETERMINED, 0);
    }

    private static Guess sure(String code, double confidence) {
        return new Guess(code, confidence, code, 0);
    }

    private Guess byGrams(Grams grams) {
        int size = labels.size();
        int[] sums = new int[size];
        table.sum(grams.rows, grams.count, sums);
        double share = 1 / Math.sqrt(Math.max(1, grams.count));
        double[] p = new double[size];
        for (int label = 0; label < size; label++) {
            p[label] = biases[label] + sums[label] * scales[label] * share;
        }
        Probabilities.softmax(p, size);
        int best = Probabilities.best(p, size);
        boolean told = grams.words >= WORDS_MIN && p[best] >= PROBABILITY_MIN;
        double confidence = told ? p[best] : 1 - p[best];
        String likeliest = labels.get(best);
        return new Guess(told ? likeliest : UNDETERMINED, confidence, likeliest, p[english]);
    }
}
