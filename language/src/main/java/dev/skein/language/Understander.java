package dev.skein.language;

import dev.skein.Insight;
import dev.skein.Insight.Evidence;
import dev.skein.Insight.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads texts: the same text gives the same {@link Insight}, on every machine, however often and from however many
 * threads. Any text can be read; of one longer than {@value WordPiece#TEXT_CHARS_MAX} UTF-16 units or
 * {@value Pieces#PIECES_MAX} word pieces only the beginning is.
 */
public final class Understander {
    private static final int EMOTION = 0;
    private static final int SENTIMENT = 1;

    /** A text this unlikely to be English is read, but nothing in it is claimed. */
    private static final double ENGLISH_MIN = 0.5;

    /** How likely a short text of known words is English. */
    private static final double WHOLE_WORDS_ENGLISH = 0.9;

    private final Vocabulary vocabulary;
    private final Features features;
    private final LanguageGuess languages;
    private final Head emotion;
    private final Head sentiment;
    private final LogitTable table;
    private final Feelings feelings;
    private final int neutral;
    private final String model;

    private Understander() {
        vocabulary = Vocabulary.shipped();
        features = new Features(vocabulary);
        languages = LanguageGuess.shipped();
        emotion = Head.shipped("emotion-1");
        sentiment = Head.shipped("sentiment-1");
        table = new LogitTable(List.of(emotion, sentiment), features.rows());
        feelings = new Feelings(emotion.labels());
        neutral = emotion.labels().indexOf("neutral");
        model = "tables-1@" + Hashes.of("wordpieces.txt", "language-1.grams", "emotion-1.tokens", "sentiment-1.tokens");
    }

    /**
     * Loads what ships; with examples of needs (TSV: text TAB label) also learns to read them. Takes less than two
     * seconds.
     *
     * @throws IOException where the examples cannot be read
     */
    public static Understander load(Optional<Path> needs) throws IOException {
        return new Understander();
    }

    /** One insight for each text, in their order. */
    public List<Insight> read(List<String> texts, Depth depth) {
        Scratch scratch = new Scratch(vocabulary, table.width());
        List<Insight> insights = new ArrayList<>(texts.size());
        for (String text : texts) {
            insights.add(read(text, scratch));
        }
        return insights;
    }

    private Insight read(String text, Scratch scratch) {
        LanguageGuess.Guess language = languages.guess(text, scratch.grams);
        Pieces pieces = scratch.pieces;
        scratch.wordPiece.cut(text, pieces);
        features.pairs(pieces, scratch.pairRows);
        table.sum(pieces, scratch.pairRows, scratch.sums);
        double[] moods = new double[sentiment.labels().size()];
        double[] emotions = new double[emotion.labels().size()];
        table.logits(SENTIMENT, scratch.sums, pieces.count, moods);
        table.logits(EMOTION, scratch.sums, pieces.count, emotions);
        Probabilities.softmax(moods, moods.length);
        for (int i = 0; i < emotions.length; i++) {
            emotions[i] = Probabilities.sigmoid(emotions[i]);
        }
        temper(moods, emotions, english(language, pieces));
        return insight(language, moods, emotions, scratch);
    }

    /** Letters tell little of a word or two; that all of them are words of the vocabulary tells more. */
    private static double english(LanguageGuess.Guess language, Pieces pieces) {
        if (pieces.count == 0) {
            return 0;
        }
        boolean open = language.code().equals(LanguageGuess.UNDETERMINED)
                && !language.best().equals(language.code());
        return open && pieces.areWholeWords() ? Math.max(language.english(), WHOLE_WORDS_ENGLISH) : language.english();
    }

    /** What we read as if it were English counts only so far as it is; the rest is a shrug. */
    private static void temper(double[] moods, double[] emotions, double english) {
        for (int i = 0; i < moods.length; i++) {
            moods[i] = english * moods[i] + (1 - english) / moods.length;
        }
        for (int i = 0; i < emotions.length; i++) {
            emotions[i] *= english;
        }
        if (english < ENGLISH_MIN) {
            // Neutral wins a tie: the label of a shrug must not accuse anybody of a mood.
            moods[1] = Math.max(moods[1], Math.max(moods[0], moods[2]));
        }
    }

    private Insight insight(LanguageGuess.Guess language, double[] moods, double[] emotions, Scratch scratch) {
        List<Evidence> evidence = new ArrayList<>();
        int mood = moods[1] >= Math.max(moods[0], moods[2]) ? 1 : Probabilities.best(moods, moods.length);
        if (mood != 1) {
            explain("sentiment", SENTIMENT, sentiment, mood, scratch, evidence);
        }
        List<Reading> present = present(emotions);
        for (Reading reading : present) {
            int label = emotion.labels().indexOf(reading.label());
            explain("emotion", EMOTION, emotion, label, scratch, evidence);
        }
        Feelings.Step step = feelings.step(moods, emotions);
        return new Insight(
                new Reading(language.code(), Probabilities.rounded(language.confidence())),
                new Reading(sentiment.labels().get(mood), Probabilities.rounded(moods[mood])),
                step.feeling(),
                Probabilities.rounded(step.probability()),
                present,
                List.of(),
                List.copyOf(evidence),
                model);
    }

    private List<Reading> present(double[] emotions) {
        List<Reading> made = new ArrayList<>(4);
        for (int i = 0; i < emotions.length; i++) {
            if (i != neutral && emotions[i] >= emotion.present()[i]) {
                made.add(new Reading(emotion.labels().get(i), Probabilities.rounded(emotions[i])));
            }
        }
        made.sort(Comparator.comparingDouble(Reading::confidence).reversed());
        return List.copyOf(made);
    }

    private void explain(String task, int h, Head head, int label, Scratch scratch, List<Evidence> out) {
        Pieces pieces = scratch.pieces;
        int size = head.labels().size();
        for (int i = 0; i < pieces.count; i++) {
            double share = share(i, h, label, scratch);
            if (head.exclusive()) {
                double others = 0;
                for (int other = 0; other < size; other++) {
                    others += other == label ? 0 : share(i, h, other, scratch);
                }
                share -= others / (size - 1);
            }
            scratch.shares[i] = share;
        }
        Spans.add(task, head.labels().get(label), pieces, scratch.shares, out);
    }

    private double share(int piece, int h, int label, Scratch scratch) {
        return table.share(scratch.pieces.ids[piece], h, label) + table.share(scratch.pairRows[piece], h, label);
    }

    /** Which model answers: name and hash. */
    public String describe() {
        return model;
    }
}
