package dev.skein.language.tongue;

import java.util.Arrays;

/**
 * What {@link Ngrams} sees of a text: the hashes of its words, pairs of words, runs of one to five letters within a word
 * and feelings named, each once; and how glad the named feelings are in each language. Holds scratch memory: one per
 * thread.
 */
final class NgramRows {
    private static final int LETTERS_MAX = 5;
    private static final int REACH_WORDS = 3;
    private static final int MEANINGS_MAX = 24;
    static final int PER_TONGUE = 4;

    /** Numbers of {@link #gladness}. */
    static final int GLADNESS = FeelingWords.TONGUES.size() * PER_TONGUE;

    private static final float FULL = 3;
    private static final float HIGHEST = 2;
    private static final int WORD = 0x1b873593;
    private static final int PAIR = 0x52dce729;
    private static final int RUN = 0x38495ab5;
    private static final int FEELING = 0x2f0b4c47;

    /** The distinct hashes, sorted; the first {@link #count} are valid. */
    int[] hashes = new int[1024];

    int count;

    /** Per language: gladness, sorrow, which of them outweighs, and whether there was neither. */
    final float[] gladness = new float[GLADNESS];

    private int[] seen = new int[1 << 12];
    private int turn;
    private final Wording text = new Wording();
    private final FeelingWords feelings;
    private final int[] meanings = new int[MEANINGS_MAX];

    NgramRows(FeelingWords feelings) {
        this.feelings = feelings;
    }

    void fill(String of) {
        look(of);
        distinct();
    }

    /** The same hashes, each as often as it comes, in the order they come. */
    void look(String of) {
        turn++;
        text.fill(of);
        count = 0;
        Arrays.fill(gladness, 0);
        int previous = PAIR;
        int reach = 0;
        for (int i = 0; i < text.count; i++) {
            int from = text.begins[i];
            int to = text.begins[i + 1];
            int word = hash(WORD, from, to);
            put(word);
            put(mixed(previous * 31 + word ^ PAIR));
            previous = word;
            runs(from, to);
            boolean negates = name(i, reach > 0);
            boolean ends = !Character.isLetter(text.letters[from]) && to - from == 1;
            reach = negates ? REACH_WORDS : ends ? 0 : Math.max(0, reach - 1);
        }
        settle();
    }

    /** Whether the place was not asked for since the text was looked at; each place once. */
    boolean isNew(int place) {
        if (place >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(place + 1, seen.length * 2));
        }
        boolean isNew = seen[place] != turn;
        seen[place] = turn;
        return isNew;
    }

    /** Every run of letters in the word between two marks of its edges. */
    private void runs(int from, int to) {
        char[] letters = text.letters;
        for (int start = from - 1; start < to; start++) {
            int hash = RUN;
            for (int size = 0; size < LETTERS_MAX && start + size <= to; size++) {
                int at = start + size;
                hash = (hash ^ (at < from || at == to ? ' ' : letters[at])) * 0x01000193;
                put(mixed(hash));
            }
        }
    }

    /** Adds the feelings that a word names; says whether it is a negation. */
    private boolean name(int word, boolean denied) {
        int found = feelings.find(text, word, meanings);
        boolean negates = false;
        for (int i = 0; i < found; i++) {
            int tongue = meanings[i] >> 8 & 0xff;
            int concept = meanings[i] & 0xff;
            boolean negation = feelings.negates(concept);
            negates |= negation;
            boolean turned = denied && !negation && (meanings[i] & FeelingWords.PAIR) == 0;
            float worth = feelings.worth(concept) / FULL * (turned ? -0.5f : 1);
            gladness[tongue * PER_TONGUE + (worth > 0 ? 0 : 1)] += Math.abs(worth);
            int sign = concept * 2 + (turned ? 1 : 0);
            put(mixed(FEELING + sign * 0x9E3779B1));
            put(mixed(FEELING + sign * 0x9E3779B1 + (tongue + 1) * 0x85EBCA6B));
        }
        return negates;
    }

    private void settle() {
        for (int at = 0; at < GLADNESS; at += PER_TONGUE) {
            float glad = gladness[at];
            float sorry = gladness[at + 1];
            gladness[at] = Math.min(HIGHEST, glad);
            gladness[at + 1] = Math.min(HIGHEST, sorry);
            gladness[at + 2] = (float) StrictMath.tanh(glad - sorry);
            gladness[at + 3] = glad == 0 && sorry == 0 ? 1 : 0;
        }
    }

    private void distinct() {
        Arrays.sort(hashes, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        count = kept;
    }

    private int hash(int seed, int from, int to) {
        int hash = seed;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.letters[i]) * 0x01000193;
        }
        return mixed(hash);
    }

    private static int mixed(int hash) {
        int h = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
        return h ^ (h >>> 13);
    }

    private void put(int hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = hash;
    }
}
