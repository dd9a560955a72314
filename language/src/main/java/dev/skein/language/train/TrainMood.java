package dev.skein.language.train;

import dev.skein.language.Head;
import dev.skein.language.StaticVectors;
import dev.skein.language.TextRows;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the emotion or the sentiment head on GoEmotions, XED and our own sentences. Arguments: {@code emotion} or
 * {@code sentiment}, the file of service talk, the file of needs, the folder to write to. Under a minute.
 */
public final class TrainMood {
    /** The distilled vectors begin large, so that learning bends them little. */
    private static final float START_SCALE = 6;

    private static final int[] SIZES = {EmotionData.EMOTIONS.size(), EmotionData.SENTIMENTS.size()};
    private static final boolean[] EXCLUSIVE = {false, true};

    /** The last part of GoEmotions' training texts tunes, and is not trained on. */
    private static final int TUNE_FROM = 39_000;

    /** Our own sentences count this often beside 80,000 of others. */
    private static final int SERVICE_TIMES = 10;

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
                        0.4f,
                        4,
                        0.05f,
                        0.03f);
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
        List<ServiceTalk> talk = ServiceTalk.read(Path.of(args[1]));
        List<NeedMoods.Line> needs = NeedMoods.read(Path.of(args[2]));
        Head head = train(args[0], SharedData.orFail(), talk, needs, guard, 1);
        Path folder = Path.of(args[3]);
        try (OutputStream out = Files.newOutputStream(folder.resolve(head.name() + ".tokens"))) {
            head.write(out);
        }
        Files.write(folder.resolve(head.name() + ".pairs"), head.pairs());
        System.out.println(head.name() + ": from " + guard.used() + " and service talk");
    }

    static Head train(
            String name,
            SharedData shared,
            List<ServiceTalk> talk,
            List<NeedMoods.Line> needs,
            LicenceGuard guard,
            long seed) {
        Course course = course(name);
        TextRows rows = TextRows.shipped();
        EmotionData data = new EmotionData(shared, rows);
        List<Sample> emotions = data.emotions(guard.train(PublicSet.GOEMOTIONS), "train");
        List<Sample> sentiments = data.sentiments(guard.train(PublicSet.GOEMOTIONS), "train");
        List<Sample> samples = new ArrayList<>(emotions.subList(0, TUNE_FROM));
        samples.addAll(sentiments.subList(0, TUNE_FROM));
        samples.addAll(data.subtitles(guard.train(PublicSet.XED), SUBTITLE_WEIGHT));
        samples.addAll(own(talk, needs, rows));
        Bag bag = new Bag(start(rows), StaticVectors.DIMS, course.power(), SIZES, EXCLUSIVE, seed);
        bag.train(samples, course.epochs(), course.rate(), course.layerRate());
        List<Sample> all = course.task() == EmotionData.EMOTION ? emotions : sentiments;
        List<Sample> tune = all.subList(TUNE_FROM, all.size());
        return Fold.head(bag, course.task(), course.names(), course.power(), rows.tokenCount(), tune);
    }

    private static List<Sample> own(List<ServiceTalk> talk, List<NeedMoods.Line> needs, TextRows rows) {
        List<Sample> once = new ArrayList<>();
        for (ServiceTalk line : talk) {
            int[] at = rows.of(line.text());
            once.add(line.emotionSample(at, 1));
            once.add(line.sentimentSample(at, 1));
        }
        for (NeedMoods.Line line : needs) {
            once.add(new Sample(EmotionData.SENTIMENT, rows.of(line.text()), line.targets(), 1));
        }
        List<Sample> made = new ArrayList<>();
        for (int i = 0; i < SERVICE_TIMES; i++) {
            made.addAll(once);
        }
        return made;
    }

    /** Pieces begin with what the sentence model knows of them, pairs with nothing. */
    private static float[] start(TextRows rows) {
        StaticVectors vectors = StaticVectors.shipped();
        float[] made = new float[rows.count() * StaticVectors.DIMS];
        float[] vector = new float[StaticVectors.DIMS];
        for (int piece = 0; piece < rows.tokenCount(); piece++) {
            java.util.Arrays.fill(vector, 0);
            vectors.add(piece, vector);
            for (int d = 0; d < vector.length; d++) {
                made[piece * vector.length + d] = vector[d] * START_SCALE;
            }
        }
        return made;
    }
}
