package dev.skein.language;

/**
 * Cuts text into the word pieces of the uncased BERT vocabulary, longest match first (Schuster and Nakajima 2012; Devlin
 * et al. 2019). A word of plain letters that is in the vocabulary, nearly every word of ordinary talk, costs one look-up
 * of one number; all others go letter by letter, and the result is the same. Holds scratch memory: one per thread.
 */
final class WordPiece {
    /** UTF-16 units read of one text; what follows is not read. */
    static final int TEXT_CHARS_MAX = 10_000;

    /** A longer word is unknown, as in BERT. */
    static final int WORD_CHARS_MAX = 100;

    /** So many words in capitals, and half of all, are a raised voice. */
    private static final int SHOUTED_WORDS_MIN = 2;

    private final Vocabulary vocabulary;
    private final boolean forTables;
    private final boolean quick;
    private final int[] marks = new int[QuickWords.SIGNS.length];
    private final char[] text = new char[TEXT_CHARS_MAX + 1];
    private int available;
    private final char[] word = new char[2 * WORD_CHARS_MAX + 4];
    private final int[] prefixes = new int[word.length + 1];
    private final int[] powers = new int[word.length + 1];
    private final int[] found = new int[word.length];
    private int length;
    private int points;
    private int begin;
    private int capitals;
    private int smalls;
    private int words;
    private int shouted;

    /**
     * @param forTables whether to depart from BERT in two ways: an emoji glued to a word is cut off it, and a text in
     *     capitals ends with one more piece that says so
     */
    WordPiece(Vocabulary vocabulary, boolean forTables) {
        this(vocabulary, forTables, true);
    }

    /** Without the short cut for plain words: slower, the same pieces; the measure of the other. */
    static WordPiece plain(Vocabulary vocabulary, boolean forTables) {
        return new WordPiece(vocabulary, forTables, false);
    }

    private WordPiece(Vocabulary vocabulary, boolean forTables, boolean quick) {
        this.vocabulary = vocabulary;
        this.forTables = forTables;
        this.quick = quick;
        for (char c = 0; c < marks.length; c++) {
            boolean isAlone = Letters.kind(c) == Letters.ALONE;
            marks[c] = isAlone ? vocabulary.find(new char[] {c}, 0, 1, false) : -1;
        }
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 31;
        }
    }

    /** Fills {@code out} with the pieces of the text, without the marks of begin and end. */
    void cut(String from, Pieces out) {
        out.clear();
        length = 0;
        points = 0;
        capitals = 0;
        smalls = 0;
        words = 0;
        shouted = 0;
        int limit = Math.min(from.length(), TEXT_CHARS_MAX);
        available = Math.min(from.length(), text.length);
        from.getChars(0, available, text, 0);
        int at = 0;
        while (at < limit && !out.isFull()) {
            char c = text[at];
            int next = quick && points == 0 && c < marks.length ? quick(c, at, limit, out) : at;
            if (next == at) {
                int point = c < marks.length ? c : Character.codePointAt(text, at, available);
                next = at + Character.charCount(point);
                step(point, at, next, out);
            }
            at = next;
        }
        end(at, out);
        if (forTables && shouted >= SHOUTED_WORDS_MIN && 2 * shouted >= words) {
            out.add(Vocabulary.MASK, 0, at, 0);
        }
    }

    /** UTF-16 units of the text that was cut last, and how many of them there are. */
    char[] text() {
        return text;
    }

    int available() {
        return available;
    }

    /** Where the next word may begin after a space, a mark or a plain word; {@code at} where this takes a longer look. */
    private int quick(char c, int at, int limit, Pieces out) {
        if (QuickWords.SIGNS[c] != 0) {
            return quickWord(at, limit, out);
        }
        if (marks[c] >= 0) {
            out.add(marks[c], at, at + 1, 0);
            return at + 1;
        }
        return Letters.kind(c) == Letters.SPACE ? at + 1 : at;
    }

    private int quickWord(int at, int limit, Pieces out) {
        int[] signs = QuickWords.SIGNS;
        int stop = Math.min(limit, at + QuickWords.CHARS_MAX);
        long key = 0;
        int seen = 0;
        int i = at;
        for (; i < stop; i++) {
            char c = text[i];
            int sign = c < 128 ? signs[c] : 0;
            if (sign == 0) {
                break;
            }
            key = key * QuickWords.BASE + (sign & QuickWords.DIGIT);
            seen += sign & ~QuickWords.DIGIT;
        }
        int id = i < limit && !isBreak(text[i]) ? -1 : vocabulary.find(key);
        if (id < 0) {
            return at;
        }
        out.addQuick(id, at, i);
        int high = (seen >>> 8) & 0xff;
        int low = seen >>> 16;
        words += high + low > 0 ? 1 : 0;
        shouted += high > 1 && low == 0 ? 1 : 0;
        return i;
    }

    /** Whether this ends a word for certain; to say no costs only the longer way. */
    private boolean isBreak(char c) {
        return c < marks.length ? marks[c] >= 0 || Letters.kind(c) == Letters.SPACE : Letters.isPunctuation(c);
    }

    private void step(int point, int from, int to, Pieces out) {
        switch (Letters.kind(point)) {
            case Letters.LETTER -> {
                if (forTables && point >= 0x2000 && Letters.isSymbol(point)) {
                    alone(point, from, to, out);
                } else {
                    letter(point, from, to, out);
                }
            }
            case Letters.SPACE -> end(from, out);
            case Letters.ALONE -> alone(point, from, to, out);
            default -> {
                // A dropped character leaves no trace, not even the end of a word.
            }
        }
    }

    private void alone(int point, int from, int to, Pieces out) {
        end(from, out);
        append(Letters.plain(point), 0, from);
        end(to, out);
    }

    private void letter(int point, int from, int to, Pieces out) {
        char[] plain = Letters.plain(point);
        int start = 0;
        for (int i = 0; point >= 128 && i < plain.length; i++) {
            // A few letters decompose into punctuation, such as the Greek question mark.
            if (Letters.isPunctuation(plain[i])) {
                append(plain, start, i, from);
                end(from, out);
                append(plain, i, i + 1, from);
                end(to, out);
                start = i + 1;
            }
        }
        capitals += point >= 'A' && point <= 'Z' ? 1 : 0;
        smalls += point >= 'a' && point <= 'z' ? 1 : 0;
        append(plain, start, plain.length, from);
    }

    private void append(char[] plain, int start, int from) {
        append(plain, start, plain.length, from);
    }

    private void append(char[] plain, int start, int stop, int from) {
        if (points == 0 && stop > start) {
            begin = from;
        }
        for (int i = start; i < stop; i++) {
            if (!Character.isLowSurrogate(plain[i])) {
                points++;
            }
            if (points <= WORD_CHARS_MAX) {
                word[length++] = plain[i];
            }
        }
    }

    private void end(int to, Pieces out) {
        if (points == 0) {
            return;
        }
        if (points > WORD_CHARS_MAX) {
            out.add(Vocabulary.UNKNOWN, begin, to, hashOfUnknown());
        } else {
            int id = vocabulary.find(word, 0, length, false);
            if (id >= 0) {
                out.add(id, begin, to, 0);
            } else {
                split(to, out);
            }
        }
        words += capitals + smalls > 0 ? 1 : 0;
        shouted += capitals > 1 && smalls == 0 ? 1 : 0;
        capitals = 0;
        smalls = 0;
        length = 0;
        points = 0;
    }

    /** Longest match first, from the left; where any part cannot be matched the whole word is unknown. */
    private void split(int to, Pieces out) {
        for (int i = 0; i < length; i++) {
            prefixes[i + 1] = prefixes[i] * 31 + word[i];
        }
        int pieces = 0;
        for (int from = 0; from < length; ) {
            int stop = length;
            int id = -1;
            while (stop > from) {
                int hash = prefixes[stop] - prefixes[from] * powers[stop - from];
                id = vocabulary.find(word, from, stop, from > 0, hash);
                if (id >= 0) {
                    break;
                }
                stop--;
            }
            if (id < 0) {
                out.add(Vocabulary.UNKNOWN, begin, to, hashOfUnknown());
                return;
            }
            found[pieces++] = id;
            from = stop;
        }
        for (int i = 0; i < pieces; i++) {
            out.add(found[i], begin, to, 0);
        }
    }

    private int hashOfUnknown() {
        int hash = Vocabulary.hash(word, 0, length);
        return hash == 0 ? 1 : hash;
    }
}
