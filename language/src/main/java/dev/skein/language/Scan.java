package dev.skein.language;

import dev.skein.Feeling;
import dev.skein.language.tongue.Tongues;
import java.util.List;

/**
 * What the tables read of one text, in memory that is filled again for every text: nothing is allocated to read one.
 * Made by {@link Understander#scan()}, filled by {@link Understander#scan(String, Scan)}; owned by one thread. Probabilities
 * are between 0 and 1 and not rounded. What was not read ({@link #isRead}) is a shrug, as in an {@link dev.skein.Insight}.
 */
public final class Scan {
    final WordPiece wordPiece;
    final Pieces pieces = new Pieces();
    final int[] pairRows = new int[Pieces.PIECES_MAX];
    final double[] shares = new double[Pieces.PIECES_MAX];
    final PackedRows.Sums lanes;
    final int[] sums;
    final double[][] logits;
    final double[][] probabilities;
    final double[] sentiment;
    final double[] emotions;
    final double[] noEmotions;
    final double[] ekman = new double[Ekman.LABELS.size()];
    final LanguageGuess.Memory language;
    final Tongues.Memory tongue = new Tongues.Memory();
    private final List<String> codes;
    double english;
    boolean isRead;
    Feeling feeling = Feeling.EVEN;
    double feelingConfidence;

    Scan(Vocabulary vocabulary, LogitTable table, LanguageGuess languages) {
        wordPiece = new WordPiece(vocabulary, true);
        lanes = table.sums();
        sums = new int[table.width()];
        List<Head> heads = table.heads();
        logits = new double[heads.size()][];
        probabilities = new double[heads.size()][];
        for (int h = 0; h < logits.length; h++) {
            logits[h] = new double[heads.get(h).labels().size()];
            probabilities[h] = new double[logits[h].length];
        }
        emotions = new double[logits[Tables.EMOTION].length];
        noEmotions = new double[emotions.length];
        sentiment = new double[logits[Tables.SENTIMENT].length];
        language = languages.memory();
        codes = languages.codes();
    }

    /** ISO 639-1 code of the language, or {@code und}. */
    public String language() {
        return codes.get(language.grams.code);
    }

    /** Probability of the code; of {@code und}, that the likeliest language is wrong. */
    public double languageConfidence() {
        return language.grams.confidence;
    }

    /** Probability that an English reader understands the text. */
    public double english() {
        return english;
    }

    /**
     * Whether emotions and what heads tell were read, which is so of English alone; sentiment and feeling are read of
     * {@link Tongues#CODES} too.
     */
    public boolean isRead() {
        return isRead;
    }

    /** Word pieces that were read. */
    public int pieces() {
        return pieces.count;
    }

    /** Probability of a sentiment: 0 negative, 1 neutral, 2 positive. */
    public double sentiment(int label) {
        return sentiment[label];
    }

    /** Probability of an emotion, in the order of the labels of the first of {@link Understander#heads()}. */
    public double emotion(int label) {
        return emotions[label];
    }

    /** Probability of one of Ekman's six and neutral, in the order of the alphabet. */
    public double ekman(int label) {
        return ekman[label];
    }

    /** The step of feeling, and its probability. */
    public Feeling feeling() {
        return feeling;
    }

    public double feelingConfidence() {
        return feelingConfidence;
    }

    /**
     * Probability of a label of one of {@link Understander#heads()}, by their places, as if the text were English. Of an
     * exclusive head they sum to 1.
     */
    public double probability(int head, int label) {
        return probabilities[head][label];
    }

    /** The likeliest label of a head. */
    public int best(int head) {
        return Probabilities.best(probabilities[head], probabilities[head].length);
    }

    LanguageGuess.Guess guess() {
        Grams told = language.grams;
        return new LanguageGuess.Guess(codes.get(told.code), told.confidence, codes.get(told.best), told.english);
    }
}
