package dev.skein.language;

/**
 * Words of plain letters and digits as one number each: to base 37, which is exact up to {@value #CHARS_MAX} characters,
 * so that two words are the same when their numbers are. Capitals count as small letters.
 */
final class QuickWords {
    /** A longer word has no key: 37 to the twelfth is the last power below 2 to the 63rd. */
    static final int CHARS_MAX = 12;

    static final int BASE = 37;

    /** Of each ASCII character: its digit to base 37 in the lowest six bits (0: none), a capital or a small letter. */
    static final int[] SIGNS = new int[128];

    static final int DIGIT = 0x3f;
    static final int CAPITAL = 1 << 8;
    static final int SMALL = 1 << 16;
    private static final int LETTERS = 26;

    static {
        for (int i = 0; i < LETTERS; i++) {
            SIGNS['a' + i] = (i + 1) | SMALL;
            SIGNS['A' + i] = (i + 1) | CAPITAL;
        }
        for (int i = 0; i < BASE - 1 - LETTERS; i++) {
            SIGNS['0' + i] = i + 1 + LETTERS;
        }
    }

    private QuickWords() {}

    /** The number of a word, or 0 where it has none. */
    static long key(char[] word, int from, int to) {
        if (to - from > CHARS_MAX) {
            return 0;
        }
        long key = 0;
        for (int i = from; i < to; i++) {
            int digit = word[i] < SIGNS.length ? SIGNS[word[i]] & DIGIT : 0;
            if (digit == 0) {
                return 0;
            }
            key = key * BASE + digit;
        }
        return key;
    }
}
