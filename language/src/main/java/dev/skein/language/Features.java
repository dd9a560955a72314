package dev.skein.language;

import java.util.BitSet;

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

    private final int vocabulary;
    private final BitSet negations;
    private final BitSet shortened;
    private final BitSet stops;
    private final int continuedT;
    private final int plainT;
    private final BitSet apostrophes;

    Features(Vocabulary vocabulary) {
        this.vocabulary = vocabulary.size();
        negations = ids(vocabulary, NEGATIONS);
        shortened = ids(vocabulary, SHORTENED);
        stops = ids(vocabulary, STOPS);
        apostrophes = ids(vocabulary, "'", "\u2019", "`");
        continuedT = vocabulary.find(new char[] {'t'}, 0, 1, true);
        plainT = vocabulary.find(new char[] {'t'}, 0, 1, false);
    }

    private static BitSet ids(Vocabulary vocabulary, String... words) {
        BitSet made = new BitSet();
        for (String word : words) {
            int id = vocabulary.find(word.toCharArray(), 0, word.length(), false);
            if (id >= 0) {
                made.set(id);
            }
        }
        return made;
    }

    /** Rows a table for these features has. */
    int rows() {
        return vocabulary + PAIR_ROWS;
    }

    /** The row of the i-th piece's pair goes to {@code pairRows[i]}; its own row is its id. */
    void pairs(Pieces pieces, int[] pairRows) {
        int reach = 0;
        int previous = START;
        for (int i = 0; i < pieces.count; i++) {
            int id = pieces.ids[i];
            boolean sameWord = i > 0 && pieces.begins[i] == pieces.begins[i - 1];
            if (stops.get(id)) {
                reach = 0;
            }
            int left = reach > 0 ? NEGATION : previous;
            pairRows[i] = vocabulary + (pieces.unknown[i] != 0 ? row(UNKNOWN, pieces.unknown[i]) : row(left, id));
            if (negates(pieces, i)) {
                reach = REACH_WORDS;
            } else if (reach > 0 && !sameWord) {
                reach--;
            }
            previous = id;
        }
    }

    private boolean negates(Pieces pieces, int i) {
        int id = pieces.ids[i];
        if (negations.get(id)) {
            return true;
        }
        if (id == plainT) {
            return i > 1 && apostrophes.get(pieces.ids[i - 1]) && shortened.get(pieces.ids[i - 2]);
        }
        return id == continuedT && i > 0 && shortened.get(pieces.ids[i - 1]);
    }

    private static int row(int left, int id) {
        int h = left * 0x9E3779B1 + id * 0x85EBCA6B;
        h = (h ^ (h >>> 15)) * 0xC2B2AE35;
        return (h ^ (h >>> 13)) & (PAIR_ROWS - 1);
    }
}
