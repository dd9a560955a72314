package dev.skein.language;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of forty-seven languages a text is in: by its script or by letters of its own where they say it ({@link Scripts}),
 * else by its runs of letters (Cavnar and Trenkle 1994, with learned weights). Immutable; a text of a language it was not
 * taught, such as Bulgarian or Norwegian, is taken for the nearest it knows, with the confidence that deserves only in
 * part.
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

    /** Languages told by their script alone. */
    private static final List<String> BY_SCRIPT = List.of("ja", "zh", "ko", "ar", "hi");

    private final int size;
    private final float[] scales;
    private final float[] biases;
    private final byte[] cells;
    private final PackedRows table;
    private final int english;
    private final List<String> codes;
    private final WholeWords whole;

    private LanguageGuess(List<String> labels, float[] scales, float[] biases, byte[] cells, WholeWords whole) {
        size = labels.size();
        this.scales = scales;
        this.biases = biases;
        this.cells = cells;
        this.whole = whole;
        table = new PackedRows(Grams.ROWS, size);
        for (int i = 0; i < cells.length; i++) {
            table.set(i / size, i % size, cells[i]);
        }
        english = labels.indexOf("en");
        List<String> all = new ArrayList<>(labels);
        all.addAll(BY_SCRIPT);
        all.addAll(Scripts.CODES);
        all.addAll(Scripts.TELLING);
        all.add(UNDETERMINED);
        codes = List.copyOf(all);
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

    public static LanguageGuess shipped() {
        return read(Shipped.bytes("language-1.grams"));
    }

    /** The same, quicker by knowing beforehand what each word of the vocabulary says. */
    LanguageGuess with(Vocabulary vocabulary) {
        WholeWords words = new WholeWords(vocabulary, table, size);
        return new LanguageGuess(codes.subList(0, size), scales, biases, cells, words);
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
            return new LanguageGuess(List.copyOf(labels), scales, biases, cells, WholeWords.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException("grams: ends too early", e);
        }
    }

    /** Codes a guess can have: those told by letters, those told by script, and {@code und}, which is the last. */
    List<String> codes() {
        return codes;
    }

    /** ISO 639-1 codes of all languages that can be told, each once. */
    public List<String> languages() {
        return codes.subList(0, codes.size() - 1);
    }

    /** Memory for guesses with this table; owned by one thread. */
    final class Memory {
        final Grams grams = new Grams();
        private final PackedRows.Sums lanes = new PackedRows.Sums(table.words());
        private final int[] sums = new int[table.width()];
        private final double[] p = new double[size];
    }

    Memory memory() {
        return new Memory();
    }

    /** Guesses with memory of its own. */
    public Guess guess(String text) {
        Memory memory = memory();
        memory.grams.fill(text);
        decide(memory);
        Grams told = memory.grams;
        return new Guess(codes.get(told.code), told.confidence, codes.get(told.best), told.english);
    }

    /** Guesses a text that was cut into pieces; what it is stands in the memory's grams. */
    void guess(WordPiece cut, Pieces pieces, Memory memory) {
        memory.grams.fill(cut.text(), cut.available(), pieces);
        decide(memory);
    }

    private void decide(Memory memory) {
        Grams grams = memory.grams;
        whole.count(grams);
        int[] letters = grams.letters;
        int total = 0;
        for (int n : letters) {
            total += n;
        }
        if (total == 0) {
            tell(grams, codes.size() - 1, 0, 1);
            return;
        }
        int told = Scripts.told(grams.telling);
        if (told >= 0) {
            tell(grams, codes.indexOf(Scripts.TELLING.get(told)), Scripts.CONFIDENCE, 0);
        } else if ((letters[Grams.LATIN] + letters[Grams.CYRILLIC]) * 2 < total) {
            byScript(grams, total);
        } else {
            byGrams(memory);
        }
    }

    private static void tell(Grams grams, int code, double confidence, double english) {
        grams.code = code;
        grams.best = code;
        grams.confidence = confidence;
        grams.english = english;
    }

    private void byScript(Grams grams, int total) {
        int[] letters = grams.letters;
        int kana = letters[Grams.KANA];
        int han = letters[Grams.HAN];
        // An Arabic or Devanagari text can be Persian, Urdu, Marathi or Nepali, which were not taught.
        if (kana > 0 && kana * 8 >= han) {
            tell(grams, codes.indexOf("ja"), 0.99, 0);
        } else if (han * 2 > total) {
            tell(grams, codes.indexOf("zh"), 0.95, 0);
        } else if (letters[Grams.HANGUL] * 2 > total) {
            tell(grams, codes.indexOf("ko"), 0.99, 0);
        } else if (letters[Grams.ARABIC] * 2 > total) {
            tell(grams, codes.indexOf("ar"), 0.85, 0);
        } else if (letters[Grams.DEVANAGARI] * 2 > total) {
            tell(grams, codes.indexOf("hi"), 0.85, 0);
        } else {
            tell(grams, codes.size() - 1, 0, 0);
            for (int i = 0; i < Scripts.CODES.size(); i++) {
                if (letters[Grams.OTHER + 1 + i] * 2 > total) {
                    tell(grams, codes.indexOf(Scripts.CODES.get(i)), Scripts.OWN_CONFIDENCE, 0);
                }
            }
        }
    }

    private void byGrams(Memory memory) {
        Grams grams = memory.grams;
        int[] sums = memory.sums;
        double[] p = memory.p;
        int count = grams.count + whole.add(grams, sums);
        table.sum(grams.rows, grams.count, memory.lanes, sums);
        double share = 1 / Math.sqrt(Math.max(1, count));
        for (int label = 0; label < size; label++) {
            p[label] = biases[label] + sums[label] * scales[label] * share;
        }
        Probabilities.softmax(p, size);
        int best = Probabilities.best(p, size);
        boolean told = grams.words >= WORDS_MIN && p[best] >= PROBABILITY_MIN;
        tell(grams, told ? best : codes.size() - 1, told ? p[best] : 1 - p[best], p[english]);
        grams.best = best;
    }
}
