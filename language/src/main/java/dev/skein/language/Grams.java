package dev.skein.language;

import java.util.Arrays;

/**
 * Letters of a text in runs of one to four, and its short words whole, hashed to rows; what {@link LanguageGuess} reads.
 * Counts scripts on the way. A buffer that is filled again for every text.
 */
public final class Grams {
    /** Rows of the table of grams. */
    public static final int ROWS = 1 << 14;

    /** UTF-16 units read; the rest of a long text says the same. */
    static final int CHARS_MAX = 240;

    private static final int GRAM_LETTERS_MAX = 4;
    private static final int WORD_LETTERS_MAX = 14;
    /** Writing systems that tell a language, or narrow the choice: places in {@link #letters}. */
    static final int LATIN = 0;

    static final int CYRILLIC = 1;
    static final int HAN = 2;
    static final int KANA = 3;
    static final int HANGUL = 4;
    static final int ARABIC = 5;
    static final int DEVANAGARI = 6;
    static final int OTHER = 7;

    private static final int EDGE = '_';

    final int[] rows = new int[CHARS_MAX * (GRAM_LETTERS_MAX + 2)];

    /** Grams whose row is in {@link #rows}. */
    int count;

    int words;
    /** By writing system: the places above, then those of {@link Scripts#CODES}. */
    final int[] letters = new int[OTHER + 1 + Scripts.CODES.size()];

    /** Letters that one language alone has, by {@link Scripts#TELLING}. */
    final int[] telling = new int[Scripts.TELLING.size()];

    /** How many, and which, words of the vocabulary stood whole in the text; their grams are not in {@link #rows}. */
    int wholeCount;

    final int[] whole = new int[CHARS_MAX];

    /** What {@link LanguageGuess} makes of the text: places in its codes, and probabilities. */
    int code;

    int best;
    double confidence;
    double english;

    private final int[] word = new int[CHARS_MAX + 2];
    private final char[] own = new char[CHARS_MAX + 1];

    /** Fills the buffer from a text; the rows that count are a copy. */
    public int[] read(String text) {
        fill(text);
        return Arrays.copyOf(rows, count);
    }

    void fill(String text) {
        clear();
        int available = Math.min(text.length(), own.length);
        text.getChars(0, available, own, 0);
        int limit = Math.min(available, CHARS_MAX);
        end(read(own, 0, limit, available, 0));
    }

    /** The same, but words that {@link WordPiece} found whole are only named. */
    void fill(char[] text, int available, Pieces pieces) {
        clear();
        int limit = Math.min(available, CHARS_MAX);
        int at = 0;
        int length = 0;
        for (int i = 0; i < pieces.quickCount; i++) {
            int begin = pieces.begins[pieces.quick[i]];
            int end = pieces.ends[pieces.quick[i]];
            if (end > limit) {
                break;
            }
            length = read(text, at, begin, available, length);
            if (length > 0) {
                // The word is glued to a letter of another script, which stands alone for the word pieces only.
                length = read(text, begin, end, available, length);
            } else {
                whole[wholeCount++] = pieces.ids[pieces.quick[i]];
            }
            at = end;
        }
        end(read(text, at, limit, available, length));
    }

    private void clear() {
        count = 0;
        words = 0;
        wholeCount = 0;
        Arrays.fill(letters, 0);
        Arrays.fill(telling, 0);
        word[0] = EDGE;
    }

    /** Reads on with a word of so many letters under way; returns how many then are. */
    private int read(char[] text, int from, int to, int available, int under) {
        int length = under;
        for (int i = from; i < to; ) {
            int point = Character.codePointAt(text, i, available);
            i += Character.charCount(point);
            if (Character.isLetter(point) || isMark(point)) {
                letters[script(point)]++;
                word[++length] = Character.toLowerCase(point);
                if (point > 0x150) {
                    count(word[length]);
                }
            } else if (length > 0) {
                add(length);
                length = 0;
            }
        }
        return length;
    }

    private void count(int letter) {
        int told = Scripts.telling(letter);
        if (told >= 0) {
            telling[told]++;
        }
    }

    private void end(int length) {
        if (length > 0) {
            add(length);
        }
    }

    private static boolean isMark(int point) {
        return point > 0x2ff && Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private void add(int length) {
        words++;
        word[length + 1] = EDGE;
        for (int from = 0; from < length + 1; from++) {
            int hash = 0x811c9dc5;
            for (int size = 1; size <= GRAM_LETTERS_MAX && from + size <= length + 2; size++) {
                hash = (hash ^ word[from + size - 1]) * 0x01000193;
                put(hash + size);
            }
        }
        if (length >= GRAM_LETTERS_MAX - 1 && length <= WORD_LETTERS_MAX) {
            int hash = 0x1234567;
            for (int i = 1; i <= length; i++) {
                hash = (hash ^ word[i]) * 0x01000193;
            }
            put(hash);
        }
    }

    private void put(int hash) {
        if (count < rows.length) {
            int h = hash * 0x85EBCA6B;
            rows[count++] = (h ^ (h >>> 15)) & (ROWS - 1);
        }
    }

    private static int script(int point) {
        if (point < 0x250 || (point >= 0x1E00 && point < 0x1F00)) {
            return LATIN;
        } else if (point >= 0x400 && point < 0x530) {
            return CYRILLIC;
        } else if (point >= 0x600 && point < 0x780) {
            return ARABIC;
        } else if (point >= 0x900 && point < 0x980) {
            return DEVANAGARI;
        } else if ((point >= 0x3040 && point < 0x3100) || (point >= 0xFF66 && point < 0xFFA0)) {
            return KANA;
        } else if ((point >= 0xAC00 && point < 0xD7B0) || (point >= 0x1100 && point < 0x1200)) {
            return HANGUL;
        } else if (point >= 0x3400 && point < 0xA000) {
            return HAN;
        }
        int own = Scripts.of(point);
        if (own >= 0) {
            return OTHER + 1 + own;
        }
        return point >= 0x300 && point < 0x370 ? LATIN : OTHER;
    }
}
