package dev.skein.language;

import dev.skein.Insight.Evidence;
import dev.skein.Insight.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first tier: everything that a look-up per word piece can tell. Plain Java; immutable. */
final class Tables {
    static final int EMOTION = 0;
    static final int SENTIMENT = 1;

    /** How likely a short text of known words is English. */
    private static final double WHOLE_WORDS_ENGLISH = 0.9;

    final Vocabulary vocabulary;
    final Head emotion;
    final Head sentiment;
    final Optional<Needs> needs;
    private final Features features;
    private final LanguageGuess languages;
    private final LogitTable table;

    Tables(Optional<NeedExamples> examples) {
        vocabulary = Vocabulary.shipped();
        features = new Features(vocabulary);
        languages = LanguageGuess.shipped();
        emotion = Head.shipped("emotion-1");
        sentiment = Head.shipped("sentiment-1");
        table = new LogitTable(List.of(emotion, sentiment), features.rows());
        needs = examples.map(taught -> Needs.teach(taught, StaticVectors.shipped(), vocabulary));
    }

    Scratch scratch() {
        return new Scratch(vocabulary, table.width());
    }

    /** Scores a text; its pieces stay in the scratch memory until the next. */
    Scores scan(String text, Scratch scratch) {
        LanguageGuess.Guess language = languages.guess(text, scratch.grams);
        Pieces pieces = scratch.pieces;
        scratch.wordPiece.cut(text, pieces);
        features.pairs(pieces, scratch.pairRows);
        table.sum(pieces, scratch.pairRows, scratch.sums);
        double[] moods = new double[sentiment.labels().size()];
        double[] emotions = new double[emotion.labels().size()];
        table.logits(SENTIMENT, scratch.sums, pieces.count, moods);
        table.logits(EMOTION, scratch.sums, pieces.count, emotions);
        double[] need = needs.map(taught -> taught.logits(pieces)).orElseGet(() -> new double[0]);
        return new Scores(language, english(language, pieces), moods, emotions, need);
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

    /** The words that carried each reading, as far as the tables know. */
    List<Evidence> explain(int mood, List<Reading> emotions, List<Reading> told, Scratch scratch) {
        List<Evidence> out = new ArrayList<>();
        if (mood >= 0) {
            explain("sentiment", SENTIMENT, sentiment, mood, scratch, out);
        }
        for (Reading reading : emotions) {
            explain("emotion", EMOTION, emotion, emotion.labels().indexOf(reading.label()), scratch, out);
        }
        if (!told.isEmpty()) {
            needs.orElseThrow().explain(told.get(0).label(), scratch.pieces, scratch.shares, out);
        }
        return List.copyOf(out);
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
}
