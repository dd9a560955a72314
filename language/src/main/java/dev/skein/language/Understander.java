package dev.skein.language;

import dev.skein.Insight;
import dev.skein.Insight.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads texts: the same text gives the same {@link Insight}, however often and from however many threads. Any text can
 * be read; of one longer than {@value WordPiece#TEXT_CHARS_MAX} UTF-16 units or {@value Pieces#PIECES_MAX} word pieces
 * only the beginning is. Moods and needs are read of English alone; of another language none is claimed, and the
 * confidence says so.
 */
public final class Understander {
    private static final int NEUTRAL = 1;

    private final Tables tables;
    private final Optional<DeepMoods> moods;
    private final DeepTier deep;
    private final Feelings feelings;
    private final int noEmotion;
    private final String fastModel;
    private final Map<String, String> parts = new LinkedHashMap<>();

    Understander(Optional<NeedExamples> needs, DeepTier.Loader loader) {
        tables = new Tables(needs);
        moods = Shipped.has("deep-moods-1.weights") ? Optional.of(DeepMoods.shipped()) : Optional.empty();
        deep = new DeepTier(tables, moods, loader);
        feelings = new Feelings(tables.emotion.labels());
        noEmotion = tables.emotion.labels().indexOf("neutral");
        parts.put("language-1", Hashes.of("language-1.grams"));
        parts.put("sentiment-1", Hashes.of("wordpieces.txt", "sentiment-1.tokens", "sentiment-1.pairs"));
        parts.put("emotion-1", Hashes.of("wordpieces.txt", "emotion-1.tokens", "emotion-1.pairs"));
        needs.ifPresent(taught -> {
            parts.put("vectors-1", Hashes.of("wordpieces.txt", "vectors-1.codes"));
            parts.put("needs", taught.hash());
        });
        fastModel = "tables-1@" + new Hashes().add(parts.toString()).take();
    }

    /**
     * Loads what ships; with examples of needs ({@link NeedExamples}: text TAB label) also learns to read them. Takes
     * less than two seconds; the sentence model is loaded later, by {@link #warm} or by the first text that wants it.
     *
     * @throws IOException where the examples cannot be read
     * @throws IllegalArgumentException where they are no examples, naming the line
     */
    public static Understander load(Optional<Path> needs) throws IOException {
        return new Understander(
                needs.isPresent() ? Optional.of(NeedExamples.read(needs.get())) : Optional.empty(),
                vocabulary -> SentenceModel.load(Encoder.miniLm(vocabulary)));
    }

    /** One insight for each text, in their order. */
    public List<Insight> read(List<String> texts, Depth depth) {
        Scratch scratch = tables.scratch();
        List<Insight> insights = new ArrayList<>(texts.size());
        List<Integer> unsure = new ArrayList<>();
        for (String text : texts) {
            Scores scores = tables.scan(text, scratch);
            if (depth == Depth.AUTO && scores.isUnsure()) {
                unsure.add(insights.size());
            }
            insights.add(insight(scores, scratch, false));
        }
        if (!unsure.isEmpty() && deep.wake().isReady()) {
            deepen(texts, unsure, scratch, insights);
        }
        return insights;
    }

    private void deepen(List<String> texts, List<Integer> unsure, Scratch scratch, List<Insight> insights) {
        for (int at : unsure) {
            Scores fast = tables.scan(texts.get(at), scratch);
            insights.set(at, insight(deep.deepen(fast, deep.read(texts.get(at))), scratch, true));
        }
    }

    /**
     * Loads the sentence model now rather than at the first text that wants it; once. Where this machine cannot run it
     * the status says why, and {@link Depth#AUTO} reads like {@link Depth#FAST}.
     */
    public SentenceModelStatus warm() {
        return deep.wake();
    }

    /** Whether the sentence model is ready, without loading it. */
    public SentenceModelStatus status() {
        return deep.status();
    }

    /** What answers, by name with the first digits of its SHA-256: each part, then the whole as insights name it. */
    public Map<String, String> describe() {
        Map<String, String> made = new LinkedHashMap<>(parts);
        made.put("fast", fastModel);
        made.put("deep", deep.status().isReady() ? deepModel() : deep.status().says());
        return made;
    }

    private String deepModel() {
        return fastModel + "+" + deep.name();
    }

    private Insight insight(Scores scores, Scratch scratch, boolean isDeep) {
        double[] sentiment = scores.sentiment().clone();
        Probabilities.softmax(sentiment, sentiment.length);
        double[] emotions = new double[scores.emotion().length];
        for (int i = 0; i < emotions.length; i++) {
            emotions[i] = Probabilities.sigmoid(scores.emotion()[i]) * scores.english();
        }
        boolean isRead = scores.english() >= Scores.ENGLISH_MIN;
        shrug(sentiment, scores.english(), isRead);
        int mood = sentiment[NEUTRAL] >= Math.max(sentiment[0], sentiment[2])
                ? NEUTRAL
                : Probabilities.best(sentiment, sentiment.length);
        List<Reading> present = isRead ? present(emotions, isDeep) : List.of();
        List<Reading> told = isRead ? told(scores) : List.of();
        Feelings.Step step = feelings.step(sentiment, isRead ? emotions : new double[emotions.length]);
        return new Insight(
                new Reading(
                        scores.language().code(),
                        Probabilities.rounded(scores.language().confidence())),
                new Reading(tables.sentiment.labels().get(mood), Probabilities.rounded(sentiment[mood])),
                step.feeling(),
                Probabilities.rounded(step.probability()),
                present,
                told,
                tables.explain(mood == NEUTRAL ? -1 : mood, present, told, scratch),
                isDeep ? deepModel() : fastModel);
    }

    /** What we read as if it were English counts only so far as it is; the rest is a shrug, which is never a mood. */
    private static void shrug(double[] sentiment, double english, boolean isRead) {
        for (int i = 0; i < sentiment.length; i++) {
            sentiment[i] = english * sentiment[i] + (1 - english) / sentiment.length;
        }
        if (!isRead) {
            sentiment[NEUTRAL] = Math.max(sentiment[NEUTRAL], Math.max(sentiment[0], sentiment[2]));
        }
    }

    private List<Reading> present(double[] emotions, boolean isDeep) {
        List<Reading> made = new ArrayList<>(4);
        for (int i = 0; i < emotions.length; i++) {
            float least = isDeep && moods.isPresent()
                    ? moods.get().present(i)
                    : tables.emotion.present()[i];
            if (i != noEmotion && emotions[i] >= least) {
                made.add(new Reading(tables.emotion.labels().get(i), Probabilities.rounded(emotions[i])));
            }
        }
        made.sort(Comparator.comparingDouble(Reading::confidence).reversed());
        return List.copyOf(made);
    }

    private List<Reading> told(Scores scores) {
        if (tables.needs.isEmpty()) {
            return List.of();
        }
        double[] p = scores.need().clone();
        Probabilities.softmax(p, p.length);
        for (int i = 0; i < p.length; i++) {
            p[i] *= scores.english();
        }
        return tables.needs.get().told(p);
    }
}
