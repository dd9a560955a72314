package dev.skein.language.talk;

/** Phrases found in one text: tag, first word, word after. A buffer that is filled again for every text. */
final class Found {
    /** Phrases kept of one text; what follows is left out. */
    static final int FOUND_MAX = 4_000;

    int count;
    final byte[] tags = new byte[FOUND_MAX];
    final int[] from = new int[FOUND_MAX];
    final int[] to = new int[FOUND_MAX];

    /** Which tags are there, a bit each. */
    private long low;

    private long high;

    void clear() {
        count = 0;
        low = 0;
        high = 0;
    }

    void add(byte tag, int fromWord, int toWord) {
        if (count < FOUND_MAX) {
            tags[count] = tag;
            from[count] = fromWord;
            to[count++] = toWord;
            if (tag < Long.SIZE) {
                low |= 1L << tag;
            } else {
                high |= 1L << (tag - Long.SIZE);
            }
        }
    }

    boolean has(Tag tag) {
        int at = tag.place();
        return at < Long.SIZE ? ((low >>> at) & 1) != 0 : ((high >>> (at - Long.SIZE)) & 1) != 0;
    }

    /** Index of the first phrase with the tag that begins at or after the index; -1 where there is none. */
    int next(Tag tag, int index) {
        if (!has(tag)) {
            return -1;
        }
        for (int i = index; i < count; i++) {
            if (tags[i] == tag.place()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a phrase with the tag begins within these words. */
    boolean within(Tag tag, int fromWord, int toWord) {
        for (int i = next(tag, 0); i >= 0; i = next(tag, i + 1)) {
            if (from[i] >= fromWord && from[i] < toWord) {
                return true;
            }
        }
        return false;
    }

    /** The word after the longest phrase with the tag that begins at the word; -1 where there is none. */
    int endAt(Tag tag, int word) {
        int end = -1;
        for (int i = next(tag, 0); i >= 0 && from[i] <= word; i = next(tag, i + 1)) {
            if (from[i] == word) {
                end = Math.max(end, to[i]);
            }
        }
        return end;
    }
}
