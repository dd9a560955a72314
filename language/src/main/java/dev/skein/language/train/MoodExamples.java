package dev.skein.language.train;

import dev.skein.language.EmotionGroups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What the sentence model is fine-tuned on: texts with {@value #LABELS} targets each, which are GoEmotions' 28 labels,
 * Ekman's seven, the four groups (GoEmotions' own order of each), three sentiments and XED's eight. A negative target:
 * nobody said.
 */
public final class MoodExamples {
    /** Where each kind of label begins. */
    public static final int EKMAN = 28;

    /** The groups: ambiguous, negative, neutral, positive. */
    public static final int GROUPS = 35;

    /** Negative, neutral, positive; exactly one holds. */
    public static final int SENTIMENTS = 39;

    /** Plutchik's eight. */
    public static final int PLUTCHIK = 42;

    /** All together. */
    public static final int LABELS = 50;

    /** The last part of GoEmotions' training texts is kept for thresholds. */
    public static final int TUNE_FROM = 39_000;

    private static final int[] GROUP_TO_SENTIMENT = {1, 0, 1, 2};

    private MoodExamples() {}

    /** A text and its targets. */
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares examples
    public record Example(String text, float[] targets) {}

    /** GoEmotions' {@code train} or {@code dev}. */
    public static List<Example> reddit(LicenceGuard guard, String part) {
        SharedData shared = SharedData.orFail();
        PublicSet set = part.equals("train") ? guard.train(PublicSet.GOEMOTIONS) : PublicSet.GOEMOTIONS;
        List<Example> made = new ArrayList<>();
        for (String line : shared.lines(set, part + ".tsv.gz")) {
            String[] fields = line.split("\t", -1);
            int[] labels = Arrays.stream(fields[1].split(",", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            made.add(new Example(fields[0], targets(labels)));
        }
        return made;
    }

    /** All targets that follow from GoEmotions' labels; those of Plutchik do not. */
    static float[] targets(int... labels) {
        float[] made = new float[LABELS];
        Arrays.fill(made, PLUTCHIK, LABELS, -1);
        for (int label : labels) {
            made[label] = 1;
            made[EKMAN + EmotionGroups.EKMAN.of(label)] = 1;
            made[GROUPS + EmotionGroups.GROUPS.of(label)] = 1;
        }
        float sum = 0;
        for (int group = 0; group < GROUP_TO_SENTIMENT.length; group++) {
            sum += made[GROUPS + group];
        }
        for (int group = 0; group < GROUP_TO_SENTIMENT.length; group++) {
            made[SENTIMENTS + GROUP_TO_SENTIMENT[group]] += made[GROUPS + group] / sum;
        }
        return made;
    }

    /** XED's English subtitles: the emotions of Plutchik, and the sentiment where they tell it. */
    public static List<Example> subtitles(LicenceGuard guard) {
        PublicSet set = guard.train(PublicSet.XED);
        SharedData shared = SharedData.orFail();
        List<Example> made = new ArrayList<>();
        for (String line : shared.lines(set, "en-annotated.tsv.gz")) {
            String[] fields = line.split("\t", -1);
            if (fields.length > 1 && !fields[1].isBlank()) {
                float[] targets = new float[LABELS];
                Arrays.fill(targets, 0, PLUTCHIK, -1);
                for (String label : fields[1].split(",", -1)) {
                    targets[PLUTCHIK + Integer.parseInt(label.strip()) - 1] = 1;
                }
                EmotionData.plutchikSentiment(fields[1])
                        .ifPresent(sentiment -> System.arraycopy(sentiment, 0, targets, SENTIMENTS, 3));
                made.add(new Example(fields[0], targets));
            }
        }
        for (String line : shared.lines(set, "neu_en.txt.gz")) {
            float[] targets = new float[LABELS];
            Arrays.fill(targets, 0, SENTIMENTS, -1);
            targets[SENTIMENTS] = 0;
            targets[SENTIMENTS + 1] = 1;
            made.add(new Example(line.substring(line.indexOf('\t') + 1), targets));
        }
        java.util.Collections.shuffle(made, new Random(7));
        return made;
    }

    /** Our own sentences. */
    public static List<Example> service(Path file) throws IOException {
        return service(ServiceTalk.read(file));
    }

    static List<Example> service(List<ServiceTalk> lines) {
        List<Example> made = new ArrayList<>();
        for (ServiceTalk line : lines) {
            float[] emotions = line.emotionSample(new int[0], 1).targets();
            int[] labels = java.util.stream.IntStream.range(0, emotions.length)
                    .filter(i -> emotions[i] > 0)
                    .toArray();
            float[] targets = targets(labels);
            System.arraycopy(line.sentimentSample(new int[0], 1).targets(), 0, targets, SENTIMENTS, 3);
            made.add(new Example(line.text(), targets));
        }
        return made;
    }

    /** The examples of needs, for their sentiment. */
    public static List<Example> needs(Path file) throws IOException {
        return needs(NeedMoods.read(file));
    }

    static List<Example> needs(List<NeedMoods.Line> lines) {
        List<Example> made = new ArrayList<>();
        for (NeedMoods.Line line : lines) {
            made.add(new Example(line.text(), sentimentOnly(line.targets())));
        }
        return made;
    }

    /** Questions to a bank and to an assistant, for their sentiment: {@link QuestionMoods}. */
    public static List<Example> questions(LicenceGuard guard) {
        List<Example> made = new ArrayList<>();
        for (QuestionMoods.Line line : QuestionMoods.read(SharedData.orFail(), guard)) {
            made.add(new Example(line.text(), sentimentOnly(line.targets())));
        }
        return made;
    }

    /** Nobody said which emotions there are. */
    private static float[] sentimentOnly(float[] sentiment) {
        float[] made = new float[LABELS];
        Arrays.fill(made, -1);
        System.arraycopy(sentiment, 0, made, SENTIMENTS, sentiment.length);
        return made;
    }
}
