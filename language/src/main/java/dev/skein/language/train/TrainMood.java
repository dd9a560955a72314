package dev.skein.language.train;

import dev.skein.language.Head;
import dev.skein.language.TextRows;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the emotion or the sentiment head on GoEmotions, XED and our own service talk. Arguments: {@code emotion} or
 * {@code sentiment}, the file of service talk, the folder to write to.
 */
public final class TrainMood {
    private static final int DIMS = 64;
    private static final int[] SIZES = {EmotionData.EMOTIONS.size(), EmotionData.SENTIMENTS.size()};
    private static final boolean[] EXCLUSIVE = {false, true};

    /** The last part of GoEmotions' training texts tunes, and is not trained on. */
    private static final int TUNE_FROM = 39_000;

    /** Our own sentences count this often beside 80,000 of others. */
    private static final int SERVICE_TIMES = 5;

    /** Subtitles are acted, and their labels rougher. */
    private static final float SUBTITLE_WEIGHT = 0.5f;

    private TrainMood() {}

    /** How long and how fast to learn: emotions are many and rare, sentiment is soon learned and soon overlearned. */
    private record Course(int task, Fold.Names names, float power, int epochs, float rate, float layerRate) {}

    private static Course course(String head) {
        return switch (head) {
            case "emotion" ->
                new Course(
                        EmotionData.EMOTION,
                        new Fold.Names("emotion-1", EmotionData.EMOTIONS, false),
                        0.35f,
                        5,
                        0.08f,
                        0.05f);
            case "sentiment" ->
                new Course(
                        EmotionData.SENTIMENT,
                        new Fold.Names("sentiment-1", EmotionData.SENTIMENTS, true),
                        0.4f,
                        4,
                        0.05f,
                        0.03f);
            default -> throw new IllegalArgumentException(head + ": (expected: emotion or sentiment)");
        };
    }

    public static void main(String[] args) throws IOException {
        LicenceGuard guard = new LicenceGuard();
        Head head = train(args[0], SharedData.orFail(), ServiceTalk.read(Path.of(args[1])), guard, 1);
        Path folder = Path.of(args[2]);
        try (OutputStream out = Files.newOutputStream(folder.resolve(head.name() + ".tokens"))) {
            head.write(out);
        }
        Files.write(folder.resolve(head.name() + ".pairs"), head.pairs());
        System.out.println(head.name() + ": from " + guard.used() + " and service talk");
    }

    static Head train(String name, SharedData shared, List<ServiceTalk> talk, LicenceGuard guard, long seed) {
        Course course = course(name);
        TextRows rows = TextRows.shipped();
        EmotionData data = new EmotionData(shared, rows);
        List<Sample> emotions = data.emotions(guard.train(PublicSet.GOEMOTIONS), "train");
        List<Sample> sentiments = data.sentiments(guard.train(PublicSet.GOEMOTIONS), "train");
        List<Sample> samples = new ArrayList<>(emotions.subList(0, TUNE_FROM));
        samples.addAll(sentiments.subList(0, TUNE_FROM));
        samples.addAll(data.subtitles(guard.train(PublicSet.XED), SUBTITLE_WEIGHT));
        for (ServiceTalk line : talk) {
            int[] at = rows.of(line.text());
            for (int i = 0; i < SERVICE_TIMES; i++) {
                samples.add(line.emotionSample(at, 1));
                samples.add(line.sentimentSample(at, 1));
            }
        }
        float[] start = Bag.chance(rows.count(), DIMS, seed);
        Bag bag = new Bag(start, DIMS, course.power(), SIZES, EXCLUSIVE, seed);
        bag.train(samples, course.epochs(), course.rate(), course.layerRate());
        List<Sample> all = course.task() == EmotionData.EMOTION ? emotions : sentiments;
        List<Sample> tune = all.subList(TUNE_FROM, all.size());
        return Fold.head(bag, course.task(), course.names(), course.power(), rows.tokenCount(), tune);
    }
}
