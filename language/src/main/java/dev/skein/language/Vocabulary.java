package dev.skein.language;

import java.nio.charset.StandardCharsets;

/**
 * The word pieces of the uncased BERT vocabulary, looked up by hash without making a string. Immutable. A piece's id is
 * its line in the list, from 0; a piece that continues a word is written {@code ##piece} in the list.
 */
final class Vocabulary {
    static final int UNKNOWN = 100;
    static final int CLASSIFY = 101;
    static final int SEPARATE = 102;
    static final int MASK = 103;

    private static final int CONTINUES = 0x5bd1e995;

    private final char[] letters;
    private final int[] begins;
    private final boolean[] continues;
    private final int[] slots;
    private final int mask;

    /** Key, then id plus one, of every short word of plain letters and digits: one look, nothing to compare. */
    private final long[] quick;

    private final int quickShift;

    private Vocabulary(String[] pieces) {
        begins = new int[pieces.length + 1];
        continues = new boolean[pieces.length];
        StringBuilder all = new StringBuilder(pieces.length * 8);
        slots = new int[Integer.highestOneBit(pieces.length) << 2];
        mask = slots.length - 1;
        for (int id = 0; id < pieces.length; id++) {
            continues[id] = pieces[id].length() > 2 && pieces[id].startsWith("##");
            all.append(pieces[id], continues[id] ? 2 : 0, pieces[id].length());
            begins[id + 1] = all.length();
        }
        letters = all.toString().toCharArray();
        for (int id = 0; id < pieces.length; id++) {
            int slot = slot(hash(letters, begins[id], begins[id + 1]), continues[id]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = id + 1;
        }
        quick = new long[2 * slots.length];
        quickShift = Long.SIZE - Integer.numberOfTrailingZeros(slots.length);
        for (int id = 0; id < pieces.length; id++) {
            long key = continues[id] ? 0 : QuickWords.key(letters, begins[id], begins[id + 1]);
            if (key != 0) {
                int at = quickSlot(key);
                while (quick[at] != 0) {
                    at = (at + 2) & (quick.length - 1);
                }
                quick[at] = key;
                quick[at + 1] = 1L + id;
            }
        }
    }

    private int quickSlot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> quickShift) << 1;
    }

    /** Id of the word that has this key ({@link QuickWords#key}), or -1. */
    int find(long key) {
        for (int at = quickSlot(key); quick[at + 1] != 0; at = (at + 2) & (quick.length - 1)) {
            if (quick[at] == key) {
                return (int) quick[at + 1] - 1;
            }
        }
        return -1;
    }

    /** The vocabulary that ships with the module. */
    static Vocabulary shipped() {
        String list = new String(Shipped.bytes("wordpieces.txt"), StandardCharsets.UTF_8);
        return new Vocabulary(list.stripTrailing().split("\n", -1));
    }

    int size() {
        return continues.length;
    }

    /** The piece as the list writes it. */
    String piece(int id) {
        String text = new String(letters, begins[id], begins[id + 1] - begins[id]);
        return continues[id] ? "##" + text : text;
    }

    /** Id of the piece that is exactly these characters at the start of a word, or within one; -1 where there is none. */
    int find(char[] word, int from, int to, boolean within) {
        return find(word, from, to, within, hash(word, from, to));
    }

    /** The same where the caller knows the hash already. */
    int find(char[] word, int from, int to, boolean within, int hash) {
        for (int slot = slot(hash, within); slots[slot] != 0; slot = (slot + 1) & mask) {
            int id = slots[slot] - 1;
            if (continues[id] == within && same(id, word, from, to)) {
                return id;
            }
        }
        return -1;
    }

    /** A polynomial hash, so that the hash of a part follows from those of two prefixes. */
    static int hash(char[] word, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) {
            h = h * 31 + word[i];
        }
        return h;
    }

    private int slot(int hash, boolean within) {
        int h = (within ? hash ^ CONTINUES : hash) * 0x9E3779B1;
        return (h ^ (h >>> 15)) & mask;
    }

    private boolean same(int id, char[] word, int from, int to) {
        int begin = begins[id];
        if (begins[id + 1] - begin != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (letters[begin + i - from] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
