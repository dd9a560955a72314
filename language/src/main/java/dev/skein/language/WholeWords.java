package dev.skein.language;

import java.util.Arrays;

/**
 * What each plain word of the vocabulary adds to a guess of the language: the sum of its grams' rows, counted once when
 * loading, because nearly every word of ordinary talk is one of them. Immutable.
 */
final class WholeWords {
    /** For a guess that knows no words. */
    static final WholeWords NONE = new WholeWords();

    private final int labels;
    private final int[] sums;
    private final short[] grams;
    private final byte[] words;
    private final byte[] letters;

    private WholeWords() {
        labels = 0;
        sums = new int[0];
        grams = new short[0];
        words = new byte[0];
        letters = new byte[0];
    }

    WholeWords(Vocabulary vocabulary, PackedRows table, int labels) {
        this.labels = labels;
        int size = vocabulary.size();
        sums = new int[size * labels];
        grams = new short[size];
        words = new byte[size];
        letters = new byte[size];
        Grams memory = new Grams();
        PackedRows.Sums lanes = new PackedRows.Sums(table.words());
        int[] row = new int[table.width()];
        for (int id = 0; id < size; id++) {
            String word = vocabulary.piece(id);
            if (word.length() <= QuickWords.CHARS_MAX) {
                memory.fill(word);
                Arrays.fill(row, 0);
                table.sum(memory.rows, memory.count, lanes, row);
                System.arraycopy(row, 0, sums, id * labels, labels);
                grams[id] = (short) memory.count;
                words[id] = (byte) memory.words;
                letters[id] = (byte) memory.letters[Grams.LATIN];
            }
        }
    }

    /** Counts words and letters of the words that stood whole in a text. */
    void count(Grams text) {
        for (int i = 0; i < text.wholeCount; i++) {
            int id = text.whole[i];
            text.words += words[id];
            text.letters[Grams.LATIN] += letters[id];
        }
    }

    /** Fills {@code out} with the sums over the words that stood whole; returns how many grams they have. */
    int add(Grams text, int[] out) {
        Arrays.fill(out, 0);
        int count = 0;
        for (int i = 0; i < text.wholeCount; i++) {
            int id = text.whole[i];
            count += grams[id];
            add(sums, id * labels, out, labels);
        }
        return count;
    }

    private static void add(int[] sums, int at, int[] out, int labels) {
        for (int i = 0; i < labels; i++) {
            out[i] += sums[at + i];
        }
    }
}
