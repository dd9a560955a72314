package dev.skein.language;

import java.util.Arrays;

/**
 * Word pieces of one text and where their words stand in it. A buffer that is filled again for every text; owned by one
 * thread at a time.
 */
final class Pieces {
    /** Pieces read of one text; what follows is not read. */
    static final int PIECES_MAX = 512;

    int count;
    final int[] ids = new int[PIECES_MAX];

    /** UTF-16 offsets of the whole word a piece belongs to: begin inclusive, end exclusive. */
    final int[] begins = new int[PIECES_MAX];

    final int[] ends = new int[PIECES_MAX];

    /** For a word outside the vocabulary: a hash of its letters, so that emoji are told apart; else 0. */
    final int[] unknown = new int[PIECES_MAX];

    /** How many, and which, of the pieces are whole words of plain letters and digits with nothing glued to them. */
    int quickCount;

    final int[] quick = new int[PIECES_MAX];

    void clear() {
        count = 0;
        quickCount = 0;
    }

    boolean isFull() {
        return count == PIECES_MAX;
    }

    void add(int id, int begin, int end, int unknownHash) {
        if (count < PIECES_MAX) {
            ids[count] = id;
            begins[count] = begin;
            ends[count] = end;
            unknown[count++] = unknownHash;
        }
    }

    /** Adds a word that was found by its key. */
    void addQuick(int id, int begin, int end) {
        if (count < PIECES_MAX) {
            quick[quickCount++] = count;
            add(id, begin, end, 0);
        }
    }

    /** Whether every word is one piece of the vocabulary. */
    boolean areWholeWords() {
        for (int i = 0; i < count; i++) {
            if (ids[i] == Vocabulary.UNKNOWN || (i > 0 && begins[i] == begins[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /** Ids alone, for tests and the sentence encoder. */
    int[] copyOfIds() {
        return Arrays.copyOf(ids, count);
    }
}
