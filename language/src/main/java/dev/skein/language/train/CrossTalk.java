package dev.skein.language.train;

import dev.skein.Feeling;
import dev.skein.language.Head;
import dev.skein.language.MoodSteps;
import dev.skein.language.TextRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Our own sentences, read by heads that the rest of them taught. */
public final class CrossTalk {
    private static final int FOLDS = 3;

    private CrossTalk() {}

    /** Prints how often the tables are right. Arguments: the file of service talk, the file of needs. */
    public static void main(String[] args) throws IOException {
        List<ServiceTalk> talk = ServiceTalk.read(Path.of(args[0]));
        Result result = run(SharedData.orFail(), talk, NeedMoods.read(Path.of(args[1])));
        System.out.printf(
                Locale.ROOT,
                "n %d, sentiment %.3f, feeling %.3f, burdened or not %.3f%n",
                talk.size(),
                Metrics.accuracy(result.isSentiment(), result.saidSentiment()),
                Metrics.accuracy(result.isFeeling(), result.saidFeeling()),
                Metrics.accuracy(result.isBurdened(), result.saidBurdened()));
    }

    /** Truth and answer for each sentence. */
    @SuppressWarnings("ArrayRecordComponent") // arrays for the figures; nobody compares results
    record Result(
            int[] isSentiment,
            int[] saidSentiment,
            double[] confidence,
            int[] isFeeling,
            int[] saidFeeling,
            int[] isBurdened,
            int[] saidBurdened) {}

    static Result run(SharedData data, List<ServiceTalk> talk, List<NeedMoods.Line> needs) {
        int size = talk.size();
        Result result = new Result(
                new int[size],
                new int[size],
                new double[size],
                new int[size],
                new int[size],
                new int[size],
                new int[size]);
        TextRows rows = TextRows.shipped();
        List<Feeling> feelings = List.of(Feeling.values());
        for (int fold = 0; fold < FOLDS; fold++) {
            List<ServiceTalk> taught = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                if (i % FOLDS != fold) {
                    taught.add(talk.get(i));
                }
            }
            Head emotion = TrainMood.train("emotion", data, taught, needs, new LicenceGuard(), 1);
            Head sentiment = TrainMood.train("sentiment", data, taught, needs, new LicenceGuard(), 1);
            for (int i = fold; i < size; i += FOLDS) {
                ServiceTalk line = talk.get(i);
                double[] p = sentiment.logits(rows.of(line.text()));
                Maths.softmax(p);
                int said = Maths.best(p);
                Feeling feeling = MoodSteps.feeling(emotion, sentiment, rows.of(line.text()));
                result.isSentiment[i] = EmotionData.SENTIMENTS.indexOf(line.sentiment());
                result.saidSentiment[i] = said;
                result.confidence[i] = p[said];
                result.isFeeling[i] = feelings.indexOf(line.feeling());
                result.saidFeeling[i] = feelings.indexOf(feeling);
                result.isBurdened[i] = line.feeling().isBurdened() ? 1 : 0;
                result.saidBurdened[i] = feeling.isBurdened() ? 1 : 0;
            }
        }
        return result;
    }
}
