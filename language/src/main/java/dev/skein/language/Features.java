package dev.skein.language;

/**
 * Which rows of a {@link LogitTable} each piece of a text reads: its own, and one for the pair it makes with the piece
 * before it or, within reach of a negation, with the negation ("not happy", "never has it been delivered").
 */
final class Features {
    /** Rows of pairs, found by hash; two pairs may share a row. */
    static final int PAIR_ROWS = 1 << 14;

    /** Words after a negation that it reaches, unless punctuation or "but" comes first. */
    private static final int REACH_WORDS = 4;

    private static final int NEGATION = 0x7ffffff1;
    private static final int START = 0x7ffffff2;
    private static final int UNKNOWN = 0x7ffffff3;

    private static final String[] NEGATIONS = {
        "not", "no", "never", "without", "nothing", "nobody", "none", "nor", "neither", "cannot", "hardly", "barely",
        "nowhere", "wont", "isnt", "aint"
    };
    private static final String[] SHORTENED = {
        "don", "didn", "doesn", "isn", "wasn", "aren", "weren", "can", "couldn", "wouldn", "won", "haven", "hasn",
        "hadn", "shouldn", "ain", "mustn", "needn"
    };
    private static final String[] STOPS = {".", ",", ";", "!", "?", ":", "but", "(", ")"};

    private static final int STOP = 1;
    private static final int NEGATES = 2;
    private static final int SHORT = 4;
    private static final int APOSTROPHE = 8;
    private static final int PLAIN_T = 16;
    private static final int CONTINUED_T = 32;

    /** What each piece is to a negation, by its id. */
    private final byte[] parts;

    Features(Vocabulary vocabulary) {
        parts = new byte[vocabulary.size()];
        mark(vocabulary, NEGATES, false, NEGATIONS);
        mark(vocabulary, SHORT, false, SHORTENED);
        mark(vocabulary, STOP, false, STOPS);
        mark(vocabulary, APOSTROPHE, false, "'", "\u2019", "`");
        mark(vocabulary, PLAIN_T, false, "t");
        mark(vocabulary, CONTINUED_T, true, "t");
    }

    private void mark(Vocabulary vocabulary, int part, boolean within, String... words) {
        for (String word : words) {
            int id = vocabulary.find(word.toCharArray(), 0, word.length(), within);
            if (id >= 0) {
                parts[id] |= (byte) part;
            }
        }
    }

    /** Rows a table for these features has. */
    int rows() {
        return parts.length + PAIR_ROWS;
    }

    /** The row of the i-th piece's pair, from 0, goes to {@code pairRows[i]}; its own row is its id. */
    void pairs(Pieces pieces, int[] pairRows) {
        int reach = 0;
        int previous = START;
        int[] ids = pieces.ids;
        for (int i = 0; i < pieces.count; i++) {
            int id = ids[i];
            int part = parts[id];
            if ((part & STOP) != 0) {
                reach = 0;
            }
            int left = reach > 0 ? NEGATION : previous;
            pairRows[i] = pieces.unknown[i] != 0 ? row(UNKNOWN, pieces.unknown[i]) : row(left, id);
            if ((part & (NEGATES | PLAIN_T | CONTINUED_T)) != 0 && negates(ids, i, part)) {
                reach = REACH_WORDS;
            } else if (reach > 0 && (i == 0 || pieces.begins[i] != pieces.begins[i - 1])) {
                reach--;
            }
            previous = id;
        }
    }

    private boolean negates(int[] ids, int i, int part) {
        if ((part & NEGATES) != 0) {
            return true;
        }
        if ((part & PLAIN_T) != 0) {
            return i > 1 && (parts[ids[i - 1]] & APOSTROPHE) != 0 && (parts[ids[i - 2]] & SHORT) != 0;
        }
        return i > 0 && (parts[ids[i - 1]] & SHORT) != 0;
    }

    private static int row(int left, int id) {
        int h = left * 0x9E3779B1 + id * 0x85EBCA6B;
        h = (h ^ (h >>> 15)) * 0xC2B2AE35;
        return (h ^ (h >>> 13)) & (PAIR_ROWS - 1);
    }
}
