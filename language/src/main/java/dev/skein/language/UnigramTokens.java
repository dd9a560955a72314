package dev.skein.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * SentencePiece's unigram model (Kudo 2018): of all ways to cut a word into known pieces the likeliest, found by Viterbi.
 * Text is put into NFKC, which is what the models' own rules do to nearly all of it. Immutable.
 */
final class UnigramTokens implements Tokeniser {
    /** Stands for a space at the beginning of a word. */
    static final char SPACE = '\u2581';

    /** An unknown letter is this much less likely than the least likely piece, as in SentencePiece. */
    private static final double UNKNOWN_COST = 10;

    private static final int WORD_CHARS_MAX = 200;

    private final Map<String, Integer> pieces = new HashMap<>();
    private final double[] scores;
    private final int longest;
    private final int unknown;
    private final double unknownScore;
    private final int[] before;
    private final int[] after;

    /**
     * @param names the pieces, each one's number its place
     * @param scores log probability of each
     * @param unknown number of what stands for unknown letters
     * @param before numbers of the marks before a text
     * @param after numbers of the marks after it
     */
    UnigramTokens(List<String> names, double[] scores, int unknown, int[] before, int[] after) {
        this.scores = scores.clone();
        this.unknown = unknown;
        this.before = before.clone();
        this.after = after.clone();
        int most = 1;
        for (int i = 0; i < names.size(); i++) {
            pieces.putIfAbsent(names.get(i), i);
            most = Math.max(most, names.get(i).length());
        }
        longest = most;
        unknownScore = Arrays.stream(scores).min().orElse(0) - UNKNOWN_COST;
    }

    @Override
    public int[] ids(String text) {
        int limit = SentenceModel.PIECES_MAX - after.length;
        int[] ids = Arrays.copyOf(before, SentenceModel.PIECES_MAX);
        int count = before.length;
        String read = text.substring(0, Math.min(text.length(), WordPiece.TEXT_CHARS_MAX));
        for (String word : Normalizer.normalize(read, Normalizer.Form.NFKC).split("[\\s\\p{Z}\\p{Cc}]+", -1)) {
            for (int from = 0; from < word.length() && count < limit; from += WORD_CHARS_MAX) {
                String part = word.substring(from, Math.min(word.length(), from + WORD_CHARS_MAX));
                count = cut(from == 0 ? SPACE + part : part, ids, count, limit);
            }
        }
        System.arraycopy(after, 0, ids, count, after.length);
        return Arrays.copyOf(ids, count + after.length);
    }

    private int cut(String word, int[] ids, int count, int limit) {
        int size = word.length();
        double[] best = new double[size + 1];
        int[] came = new int[size + 1];
        int[] piece = new int[size + 1];
        Arrays.fill(best, 1, size + 1, Double.NEGATIVE_INFINITY);
        for (int from = 0; from < size; from++) {
            for (int to = from + 1; to <= Math.min(size, from + longest); to++) {
                Integer id = pieces.get(word.substring(from, to));
                if (id != null && id != unknown) {
                    offer(from, to, id, best[from] + scores[id], best, came, piece);
                }
            }
            int next = from + (Character.isHighSurrogate(word.charAt(from)) && from + 1 < size ? 2 : 1);
            offer(from, next, unknown, best[from] + unknownScore, best, came, piece);
        }
        int[] back = new int[size];
        int found = 0;
        for (int at = size; at > 0; at = came[at]) {
            back[found++] = piece[at];
        }
        int made = count;
        for (int i = found - 1; i >= 0 && made < limit; i--) {
            boolean again = back[i] == unknown && i < found - 1 && back[i + 1] == unknown;
            if (!again) {
                ids[made++] = back[i];
            }
        }
        return made;
    }

    private static void offer(int from, int to, int id, double score, double[] best, int[] came, int[] piece) {
        if (score > best[to]) {
            best[to] = score;
            came[to] = from;
            piece[to] = id;
        }
    }
}
