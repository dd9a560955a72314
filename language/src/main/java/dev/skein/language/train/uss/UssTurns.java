package dev.skein.language.train.uss;

import dev.skein.language.SentenceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What is known before each user turn, as numbers: sentence vectors of the last words of either side and of all before,
 * where in the talk we are, who repeats himself, and a few plain words. Of the turn to be rated nothing is seen.
 */
final class UssTurns {
    private static final int DIMS = SentenceModel.DIMS;
    private static final String[] USER_WORDS = {
        "thank", "great", "no", "not", "love", "awesome", "sure", "don't", "bye", "yes", "never", "good", "sorry", "ok"
    };
    private static final String[] SYSTEM_WORDS = {
        "sorry",
        "unfortunately",
        "could not",
        "couldn't",
        "confirm",
        "anything else",
        "great day",
        "reserved",
        "no ",
        "?",
        "i found",
        "there are",
        "movie",
        "why",
        "like",
        "bye",
        "enjoy",
        "welcome",
        "unable",
        "failed"
    };
    private static final int[] POSITIONS = {0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 30};
    private static final int HAND = 8 + USER_WORDS.length + SYSTEM_WORDS.length + POSITIONS.length;

    /** Numbers of one row; the last is 1, for the constant. */
    static final int WIDTH = 3 * DIMS + HAND + 1;

    final List<float[]> rows = new ArrayList<>();
    final List<int[]> words = new ArrayList<>();
    final List<UssTalk.Turn> turns = new ArrayList<>();
    final List<Integer> talks = new ArrayList<>();

    UssTurns(List<UssTalk> all, Function<String, float[]> vectors) {
        for (int talk = 0; talk < all.size(); talk++) {
            List<UssTalk.Turn> said = all.get(talk).turns();
            for (int at = 0; at < said.size(); at++) {
                if (said.get(at).user()) {
                    List<UssTalk.Turn> history = said.subList(0, at);
                    rows.add(row(history, vectors));
                    words.add(WordExpert.rows(history));
                    turns.add(said.get(at));
                    talks.add(talk);
                }
            }
        }
    }

    private static float[] row(List<UssTalk.Turn> history, Function<String, float[]> vectors) {
        float[] row = new float[WIDTH];
        List<String> user = new ArrayList<>();
        List<String> system = new ArrayList<>();
        history.forEach(turn -> (turn.user() ? user : system).add(turn.text()));
        String lastUser = last(user, 1);
        String lastSystem = last(system, 1);
        add(row, 0, vector(vectors, lastSystem), 1);
        add(row, DIMS, vector(vectors, lastUser), 1);
        for (UssTalk.Turn turn : history) {
            add(row, 2 * DIMS, vector(vectors, turn.text()), 1f / history.size());
        }
        int at = 3 * DIMS;
        row[at++] = (float) Math.log1p(history.size());
        row[at++] = history.size() / 20f;
        row[at++] = (float) Math.log1p(lastUser.length()) / 4;
        row[at++] = (float) Math.log1p(lastSystem.length()) / 4;
        row[at++] = cosine(vector(vectors, lastUser), vector(vectors, last(user, 2)));
        row[at++] = cosine(vector(vectors, lastSystem), vector(vectors, last(system, 2)));
        row[at++] = cosine(vector(vectors, lastSystem), vector(vectors, lastUser));
        row[at++] = history.isEmpty() || history.get(history.size() - 1).user() ? 1 : 0;
        for (String word : USER_WORDS) {
            row[at++] = lastUser.toLowerCase(Locale.ROOT).contains(word) ? 1 : 0;
        }
        for (String word : SYSTEM_WORDS) {
            row[at++] = lastSystem.toLowerCase(Locale.ROOT).contains(word) ? 1 : 0;
        }
        for (int position : POSITIONS) {
            row[at++] = history.size() >= position ? 1 : 0;
        }
        row[at] = 1;
        return row;
    }

    private static float[] vector(Function<String, float[]> vectors, String text) {
        return vectors.apply(text);
    }

    private static String last(List<String> said, int back) {
        return said.size() < back ? "" : said.get(said.size() - back);
    }

    private static void add(float[] row, int at, float[] vector, float share) {
        for (int d = 0; d < DIMS; d++) {
            row[at + d] += share * vector[d];
        }
    }

    private static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int d = 0; d < DIMS; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
