package dev.skein.language;

import dev.skein.Insight.Evidence;
import dev.skein.Insight.Reading;
import dev.skein.language.tongue.Tongues;
import java.util.ArrayList;
import java.util.List;

/** The first tier: everything that a look-up per word piece can tell. Plain Java; immutable. */
final class Tables {
    static final int EMOTION = 0;
    static final int SENTIMENT = 1;

    /** How likely a short text of known words is English. */
    private static final double WHOLE_WORDS_ENGLISH = 0.9;

    final Vocabulary vocabulary;
    final Head emotion;
    final Head sentiment;
    final Feelings feelings;
    private final int[][] ekman;
    private final Features features;
    private final LanguageGuess languages;
    private final LogitTable table;
    private final Tongues tongues = new Tongues();

    /**
     * @param more heads read beside those that ship, in the same pass
     */
    Tables(List<Head> more) {
        vocabulary = Vocabulary.shipped();
        features = new Features(vocabulary);
        languages = LanguageGuess.shipped().with(vocabulary);
        emotion = Head.shipped("emotion-1");
        sentiment = Head.shipped("sentiment-1");
        feelings = new Feelings(emotion.labels());
        ekman = Ekman.places(emotion.labels());
        List<Head> heads = new ArrayList<>(List.of(emotion, sentiment));
        heads.addAll(more);
        table = new LogitTable(heads, features);
    }

    /** All that are read, emotion and sentiment first. */
    List<Head> heads() {
        return table.heads();
    }

    Scan scan() {
        return new Scan(vocabulary, table, languages);
    }

    /** All tasks of a text; its pieces and logits stay in the memory until the next. */
    void scan(String text, Scan scan) {
        Pieces pieces = scan.pieces;
        scan.wordPiece.cut(text, pieces);
        languages.guess(scan.wordPiece, pieces, scan.language);
        features.pairs(pieces, scan.pairRows);
        table.sum(pieces, scan.pairRows, scan.lanes, scan.sums);
        for (int h = 0; h < scan.logits.length; h++) {
            table.logits(h, scan.sums, pieces.count, scan.logits[h]);
            Probabilities.of(scan.logits[h], table.heads().get(h).exclusive(), scan.probabilities[h]);
        }
        scan.english = english(scan.language.grams, pieces);
        scan.isRead = scan.english >= Scores.ENGLISH_MIN;
        Moods.weigh(scan.probabilities[EMOTION], scan.english, scan.emotions);
        Moods.shrug(scan.probabilities[SENTIMENT], scan.english, scan.isRead, scan.sentiment);
        if (!scan.isRead) {
            readTongue(text, scan);
        }
        Ekman.of(ekman, scan.emotions, scan.ekman);
        Feelings.Step step = feelings.step(scan.sentiment, scan.isRead ? scan.emotions : scan.noEmotions);
        scan.feeling = step.feeling();
        scan.feelingConfidence = step.probability();
    }

    /** Of some other languages the sentiment is read by heads of their own, and counts as far as the language is sure. */
    private void readTongue(String text, Scan scan) {
        if (tongues.read(scan.language(), text, scan.tongue, scan.sentiment)) {
            Moods.shrug(scan.sentiment, scan.languageConfidence(), true, scan.sentiment);
        }
    }

    /** What was scanned, in a form that the sentence model's opinion can be added to. */
    Scores scores(Scan scan) {
        double[] moods = scan.logits[SENTIMENT].clone();
        double[] emotions = scan.logits[EMOTION].clone();
        return new Scores(
                scan.guess(),
                scan.english,
                moods,
                emotions,
                EmotionGroups.EKMAN.logits(emotions),
                EmotionGroups.GROUPS.logits(emotions));
    }

    /** Letters tell little of a word or two; that all of them are words of the vocabulary tells more. */
    private static double english(Grams guess, Pieces pieces) {
        if (pieces.count == 0) {
            return 0;
        }
        boolean open = guess.best != guess.code;
        return open && pieces.areWholeWords() ? Math.max(guess.english, WHOLE_WORDS_ENGLISH) : guess.english;
    }

    /** The words that carried each reading, as far as the tables know. */
    List<Evidence> explain(int mood, List<Reading> emotions, Scan scan) {
        List<Evidence> out = new ArrayList<>();
        if (mood >= 0 && scan.isRead) {
            explain("sentiment", SENTIMENT, mood, scan, out);
        }
        for (Reading reading : emotions) {
            explain("emotion", EMOTION, emotion.labels().indexOf(reading.label()), scan, out);
        }
        return out;
    }

    /** The words that pushed a label of the h-th head. */
    void explain(String task, int h, int label, Scan scan, List<Evidence> out) {
        Pieces pieces = scan.pieces;
        for (int i = 0; i < pieces.count; i++) {
            scan.shares[i] = table.push(pieces.ids[i], scan.pairRows[i], h, label);
        }
        Spans.add(task, table.heads().get(h).labels().get(label), pieces, scan.shares, out);
    }
}
