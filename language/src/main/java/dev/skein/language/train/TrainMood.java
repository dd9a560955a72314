package dev.skein.language.train;

import ai.onnxruntime.OrtException;
import dev.skein.language.Emotions;
import dev.skein.language.Head;
import dev.skein.language.StaticVectors;
import dev.skein.language.TextRows;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Trains the emotion or the sentiment head on {@link Lessons}. Arguments: {@code emotion} or {@code sentiment}, the file
 * of service talk, the file of needs, the folder to write to, and {@code taught} where the fine-tuned sentence model in
 * that folder is to teach. A minute; three more where it teaches.
 */
public final class TrainMood {
    /** The distilled vectors begin large, so that learning bends them little. */
    private static final float START_SCALE = 6;

    private static final int[] SIZES = {Emotions.LABELS.size(), EmotionData.SENTIMENTS.size()};
    private static final boolean[] EXCLUSIVE = {false, true};

    private TrainMood() {}

    /** How long and how fast to learn: emotions are many and rare, sentiment is soon learned and soon overlearned. */
    private record Course(int task, Fold.Names names, float power, int epochs, float rate, float layerRate) {}

    private static Course course(String head) {
        return switch (head) {
            case "emotion" ->
                new Course(
                        EmotionData.EMOTION,
                        new Fold.Names("emotion-1", Emotions.LABELS, false),
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

    public static void main(String[] args) throws IOException, OrtException {
        LicenceGuard guard = new LicenceGuard();
        Path folder = Path.of(args[3]);
        Lessons lessons = new Lessons(ServiceTalk.read(Path.of(args[1])), NeedMoods.read(Path.of(args[2])), guard);
        boolean isTaught = args.length > 4 && args[4].equals("taught");
        Map<String, float[]> teacher = isTaught ? new MoodTeacher(folder).read(lessons.texts()) : Map.of();
        Head head = train(args[0], lessons.samples(teacher), lessons.tune(args[0]), 1);
        try (OutputStream out = Files.newOutputStream(folder.resolve(head.name() + ".tokens"))) {
            head.write(out);
        }
        Files.write(folder.resolve(head.name() + ".pairs"), head.pairs());
        System.out.println(head.name() + ": from " + guard.used() + " and service talk");
    }

    static Head train(String name, List<Sample> samples, List<Sample> tune, long seed) {
        Course course = course(name);
        TextRows rows = TextRows.shipped();
        Bag bag = new Bag(start(rows), StaticVectors.DIMS, course.power(), SIZES, EXCLUSIVE, seed);
        bag.train(samples, course.epochs(), course.rate(), course.layerRate());
        return Fold.head(bag, course.task(), course.names(), course.power(), rows.tokenCount(), tune);
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
