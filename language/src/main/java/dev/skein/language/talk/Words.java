package dev.skein.language.talk;

/**
 * The words of one text: where they stand, a hash of each in small letters without accents, and what mark came before.
 * A buffer that is filled again for every text; owned by one thread at a time. Linear in the text.
 */
final class Words {
    /** UTF-16 units read of one text; what follows is not read. */
    static final int TEXT_CHARS_MAX = 10_000;

    /** Words read of one text; what follows is not read. */
    static final int WORDS_MAX = 2_000;

    static final int CAPITAL = 1;
    static final int SHOUTED = 2;
    static final int DIGIT = 4;
    static final int LETTER = 8;

    /** Marks before a word: none, one that parts a clause, one that ends a sentence. */
    static final int NONE = 0;

    static final int CLAUSE = 1;
    static final int SENTENCE = 2;

    int count;
    final int[] begins = new int[WORDS_MAX];
    final int[] ends = new int[WORDS_MAX];
    final long[] hashes = new long[WORDS_MAX];
    final byte[] shapes = new byte[WORDS_MAX];
    final byte[] marks = new byte[WORDS_MAX + 1];

    /** How many of each there are, of the text read. */
    int questions;

    int exclamations;
    int digits;
    int ats;
    int colons;

    /** Whether the last mark is a question mark. */
    boolean endsAsking;

    int limit;

    void read(CharSequence text) {
        count = 0;
        questions = 0;
        exclamations = 0;
        digits = 0;
        ats = 0;
        colons = 0;
        endsAsking = false;
        limit = Math.min(text.length(), TEXT_CHARS_MAX);
        byte mark = SENTENCE;
        int at = 0;
        while (at < limit && count < WORDS_MAX) {
            char c = text.charAt(at);
            if (isWord(c)) {
                marks[count] = mark;
                mark = NONE;
                at = word(text, at);
            } else {
                mark = (byte) Math.max(mark, mark(c));
                at++;
            }
        }
        marks[count] = SENTENCE;
        limit = at < limit ? at : limit;
    }

    private int mark(char c) {
        switch (c) {
            case '?', '\uff1f', '\u061f' -> {
                questions++;
                endsAsking = true;
                return SENTENCE;
            }
            case '!', '\uff01' -> {
                exclamations++;
                return SENTENCE;
            }
            case '.', '\n', '\u3002', '\u2026' -> {
                if (c != '\n') {
                    endsAsking = false;
                }
                return SENTENCE;
            }
            case ',', ';', '(', ')', '\u2013', '\u2014' -> {
                return CLAUSE;
            }
            case ':' -> {
                colons++;
                return CLAUSE;
            }
            case '@' -> {
                ats++;
                return NONE;
            }
            default -> {
                return NONE;
            }
        }
    }

    private int word(CharSequence text, int begin) {
        long hash = START;
        int shape = 0;
        int smalls = 0;
        int at = begin;
        while (at < limit) {
            char c = text.charAt(at);
            if (c >= 'a' && c <= 'z') {
                smalls++;
            } else if (c >= 'A' && c <= 'Z') {
                shape |= at == begin ? CAPITAL : 0;
                c = (char) (c + 32);
            } else if (c >= '0' && c <= '9') {
                shape |= DIGIT;
                digits++;
                hash = (hash ^ c) * PRIME;
                at++;
                continue;
            } else if (isApostrophe(c)) {
                if (at + 1 >= limit || !Character.isLetter(text.charAt(at + 1)) || at == begin) {
                    break;
                }
                c = '\'';
                smalls++;
            } else if (c < 128 || !isWord(c)) {
                break;
            } else {
                if (Character.isUpperCase(c)) {
                    shape |= at == begin ? CAPITAL : 0;
                } else {
                    smalls++;
                }
                c = plain(c);
            }
            shape |= LETTER;
            hash = (hash ^ c) * PRIME;
            at++;
        }
        begins[count] = begin;
        ends[count] = at;
        hashes[count] = hash;
        shapes[count] = (byte) (shape | (smalls == 0 && (shape & LETTER) != 0 ? SHOUTED : 0));
        count++;
        return at;
    }

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** The hash a word has in a text (FNV-1a over its letters, small and without accents). */
    static long hash(String word) {
        long hash = START;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            hash = (hash ^ (isApostrophe(c) ? '\'' : c < 128 ? Character.toLowerCase(c) : plain(c))) * PRIME;
        }
        return hash;
    }

    static boolean isWord(char c) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u00b4' || c == '`';
    }

    private static final String LATIN = "aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo/ouuuuypy"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /** A letter of Latin-1 or Latin Extended-A without its accent, small; any other small. */
    static char plain(char c) {
        if (c >= '\u00c0' && c < '\u00c0' + LATIN.length()) {
            return LATIN.charAt(c - '\u00c0');
        }
        return Character.toLowerCase(c);
    }

    boolean is(int word, int shape) {
        return (shapes[word] & shape) != 0;
    }

    /** First word of the sentence that the word stands in. */
    int sentenceBegin(int word) {
        int at = word;
        while (at > 0 && marks[at] != SENTENCE) {
            at--;
        }
        return at;
    }

    /** The word after the sentence that the word stands in. */
    int sentenceEnd(int word) {
        int at = word + 1;
        while (at < count && marks[at] != SENTENCE) {
            at++;
        }
        return at;
    }
}
