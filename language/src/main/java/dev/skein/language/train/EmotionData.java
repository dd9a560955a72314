package dev.skein.language.train;

import dev.skein.language.TextRows;
import java.util.ArrayList;
import java.util.List;

/** GoEmotions, XED and our own service talk as samples for the emotion and the sentiment head. */
final class EmotionData {
    static final int EMOTION = 0;
    static final int SENTIMENT = 1;

    /** GoEmotions' labels in its own order. */
    static final List<String> EMOTIONS = List.of(
            "admiration",
            "amusement",
            "anger",
            "annoyance",
            "approval",
            "caring",
            "confusion",
            "curiosity",
            "desire",
            "disappointment",
            "disapproval",
            "disgust",
            "embarrassment",
            "excitement",
            "fear",
            "gratitude",
            "grief",
            "joy",
            "love",
            "nervousness",
            "optimism",
            "pride",
            "realization",
            "relief",
            "remorse",
            "sadness",
            "surprise",
            "neutral");

    static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");

    /** GoEmotions' groups (ambiguous, negative, neutral, positive) as sentiments; a question is nobody's bad mood. */
    private static final int[] GROUPS = {1, 0, 1, 2};

    /** XED's Plutchik codes 1 to 8 as sentiments; anticipation and surprise go either way. */
    private static final int[] PLUTCHIK = {-1, 0, -1, 0, 0, 2, 0, -1, 2};

    private final SharedData data;
    private final TextRows rows;

    EmotionData(SharedData data, TextRows rows) {
        this.data = data;
        this.rows = rows;
    }

    /** GoEmotions' 28 labels, of {@code train} or {@code dev}. */
    List<Sample> emotions(PublicSet set, String part) {
        List<Sample> made = new ArrayList<>();
        for (String line : data.lines(set, part + ".tsv.gz")) {
            String[] fields = line.split("\t", -1);
            float[] targets = new float[EMOTIONS.size()];
            for (String label : fields[1].split(",", -1)) {
                targets[Integer.parseInt(label)] = 1;
            }
            made.add(new Sample(EMOTION, rows.of(fields[0]), targets, 1));
        }
        return made;
    }

    /** GoEmotions' groups as sentiment, of {@code train} or {@code dev}; a text of several groups is shared out. */
    List<Sample> sentiments(PublicSet set, String part) {
        List<Sample> made = new ArrayList<>();
        for (String line : data.lines(set, "group-" + part + ".tsv.gz")) {
            String[] fields = line.split("\t", -1);
            float[] targets = new float[SENTIMENTS.size()];
            String[] labels = fields[1].split(",", -1);
            for (String label : labels) {
                targets[GROUPS[Integer.parseInt(label)]] += 1f / labels.length;
            }
            made.add(new Sample(SENTIMENT, rows.of(fields[0]), targets, 1));
        }
        return made;
    }

    /** A line of a film and how likely it is negative, neutral and positive. */
    @SuppressWarnings("ArrayRecordComponent") // as samples have it
    private record Subtitle(String text, float[] targets) {}

    /** XED's English subtitles as sentiment. */
    List<Sample> subtitles(PublicSet set, float weight) {
        List<Sample> made = new ArrayList<>();
        for (Subtitle subtitle : subtitles(set)) {
            made.add(new Sample(SENTIMENT, rows.of(subtitle.text()), subtitle.targets(), weight));
        }
        return made;
    }

    private List<Subtitle> subtitles(PublicSet set) {
        List<Subtitle> made = new ArrayList<>();
        for (String line : data.lines(set, "en-annotated.tsv.gz")) {
            String[] fields = line.split("\t", -1);
            float[] targets = new float[SENTIMENTS.size()];
            float sum = 0;
            for (String label : fields.length < 2 || fields[1].isBlank() ? new String[0] : fields[1].split(", ", -1)) {
                int sentiment = PLUTCHIK[Integer.parseInt(label.strip())];
                if (sentiment >= 0) {
                    targets[sentiment]++;
                    sum++;
                }
            }
            if (sum > 0) {
                for (int i = 0; i < targets.length; i++) {
                    targets[i] /= sum;
                }
                made.add(new Subtitle(fields[0], targets));
            }
        }
        for (String line : data.lines(set, "neu_en.txt.gz")) {
            made.add(new Subtitle(line.substring(line.indexOf('\t') + 1), new float[] {0, 1, 0}));
        }
        return made;
    }

    /** Texts of GoEmotions' training part, which {@link #textsAndTargets} gives first. */
    int goEmotionsTexts() {
        return data.lines(PublicSet.GOEMOTIONS, "train.tsv.gz").size();
    }

    /** The training texts of GoEmotions, then of XED, with the 31 targets that {@link TrainDeepMoods} wants. */
    void textsAndTargets(LicenceGuard guard, List<String> texts, List<float[]> targets) {
        PublicSet reddit = guard.train(PublicSet.GOEMOTIONS);
        List<Sample> emotion = emotions(reddit, "train");
        List<Sample> sentiment = sentiments(reddit, "train");
        List<String> lines = data.lines(reddit, "train.tsv.gz");
        for (int i = 0; i < lines.size(); i++) {
            float[] target = TrainDeepMoods.sentimentOnly(sentiment.get(i).targets());
            System.arraycopy(emotion.get(i).targets(), 0, target, 0, EMOTIONS.size());
            texts.add(lines.get(i).split("\t", -1)[0]);
            targets.add(target);
        }
        for (Subtitle subtitle : subtitles(guard.train(PublicSet.XED))) {
            texts.add(subtitle.text());
            targets.add(TrainDeepMoods.sentimentOnly(subtitle.targets()));
        }
    }
}
