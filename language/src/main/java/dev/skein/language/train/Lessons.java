package dev.skein.language.train;

import dev.skein.language.Emotions;
import dev.skein.language.TextRows;
import dev.skein.language.train.MoodExamples.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the tables learn moods from: GoEmotions, XED, questions of Banking77 and CLINC150, and our own sentences. Where a
 * teacher has read a text, what it says counts beside what the label says, and alone where nobody said.
 */
final class Lessons {
    /** The last part of GoEmotions' training texts tunes, and is not trained on. */
    private static final int TUNE_FROM = MoodExamples.TUNE_FROM;

    /** Our own sentences count this often beside 80,000 of others. */
    private static final int SERVICE_TIMES = 10;

    /** Subtitles are acted and their labels rougher; questions were not judged one by one. */
    private static final float ROUGH_WEIGHT = 0.5f;

    /** How far the teacher is believed where there is a label too. */
    private static final float BELIEF = 0.6f;

    private static final int EMOTIONS = Emotions.LABELS.size();
    private static final int SENTIMENTS = EmotionData.SENTIMENTS.size();

    private final List<Example> reddit;
    private final List<Example> rough = new ArrayList<>();
    private final List<Example> own = new ArrayList<>();
    private final TextRows rows = TextRows.shipped();

    Lessons(List<ServiceTalk> talk, List<NeedMoods.Line> needs, LicenceGuard guard) {
        reddit = MoodExamples.reddit(guard, "train");
        rough.addAll(MoodExamples.subtitles(guard));
        rough.addAll(MoodExamples.questions(guard));
        own.addAll(MoodExamples.service(talk));
        own.addAll(MoodExamples.needs(needs));
    }

    /** All that is trained on, for a teacher to read. */
    List<String> texts() {
        List<String> made = new ArrayList<>();
        reddit.subList(0, TUNE_FROM).forEach(example -> made.add(example.text()));
        rough.forEach(example -> made.add(example.text()));
        own.forEach(example -> made.add(example.text()));
        return made;
    }

    /** Samples of both tasks. */
    List<Sample> samples(Map<String, float[]> teacher) {
        List<Sample> made = new ArrayList<>();
        for (Example example : reddit.subList(0, TUNE_FROM)) {
            add(example, teacher, 1, made);
        }
        for (Example example : rough) {
            add(example, teacher, ROUGH_WEIGHT, made);
        }
        for (int i = 0; i < SERVICE_TIMES; i++) {
            for (Example example : own) {
                add(example, teacher, 1, made);
            }
        }
        return made;
    }

    /** Labelled texts that nothing is trained on. */
    List<Sample> tune(String head) {
        boolean isEmotion = head.equals("emotion");
        List<Sample> made = new ArrayList<>();
        for (Example example : reddit.subList(TUNE_FROM, reddit.size())) {
            made.add(new Sample(
                    isEmotion ? EmotionData.EMOTION : EmotionData.SENTIMENT,
                    rows.of(example.text()),
                    isEmotion ? emotions(example) : sentiments(example),
                    1));
        }
        return made;
    }

    private void add(Example example, Map<String, float[]> teacher, float weight, List<Sample> to) {
        int[] at = rows.of(example.text());
        float[] taught = teacher.get(example.text());
        float[] emotions = emotions(example);
        float[] sentiments = sentiments(example);
        if (taught != null) {
            mix(emotions, Arrays.copyOf(taught, EMOTIONS));
            mix(sentiments, Arrays.copyOfRange(taught, EMOTIONS, EMOTIONS + SENTIMENTS));
        }
        if (emotions[0] >= 0) {
            to.add(new Sample(EmotionData.EMOTION, at, emotions, weight));
        }
        if (sentiments[0] >= 0) {
            to.add(new Sample(EmotionData.SENTIMENT, at, sentiments, weight));
        }
    }

    private static void mix(float[] said, float[] taught) {
        for (int i = 0; i < said.length; i++) {
            said[i] = said[i] < 0 ? taught[i] : (1 - BELIEF) * said[i] + BELIEF * taught[i];
        }
    }

    private static float[] emotions(Example example) {
        return Arrays.copyOf(example.targets(), EMOTIONS);
    }

    private static float[] sentiments(Example example) {
        return Arrays.copyOfRange(example.targets(), MoodExamples.SENTIMENTS, MoodExamples.SENTIMENTS + SENTIMENTS);
    }
}
