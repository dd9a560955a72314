package dev.skein.language.train;

import ai.onnxruntime.OrtException;
import dev.skein.language.DeepMoods;
import dev.skein.language.SentenceModel;
import dev.skein.language.TextRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Trains the emotion and sentiment heads over the sentence model's vectors on the same texts as {@link TrainMood}, and
 * fits how they are averaged with the tables. Arguments: the file of service talk, the file of needs, the folder that
 * holds the tables' heads and takes the file. About four minutes on one core.
 */
public final class TrainDeepMoods {
    private static final int BLOCK = 2_000;
    private static final int TUNE_FROM = 39_000;
    private static final int EPOCHS = 6;
    private static final float RATE = 0.02f;
    private static final int EMOTIONS = EmotionData.EMOTIONS.size();
    private static final int LABELS = EMOTIONS + EmotionData.SENTIMENTS.size();

    private TrainDeepMoods() {}

    /** A text's vector; what each of the 31 labels should be, or a negative number where nobody said. */
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; nobody compares points
    private record Point(float[] x, float[] targets, int times) {}

    public static void main(String[] args) throws IOException, OrtException {
        LicenceGuard guard = new LicenceGuard();
        EmotionData data = new EmotionData(SharedData.orFail(), TextRows.shipped());
        List<String> texts = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        data.textsAndTargets(guard, texts, targets);
        int others = texts.size();
        for (ServiceTalk line : ServiceTalk.read(Path.of(args[0]))) {
            texts.add(line.text());
            targets.add(joined(line.emotionSample(new int[0], 1), line.sentimentSample(new int[0], 1)));
        }
        for (NeedMoods.Line line : NeedMoods.read(Path.of(args[1]))) {
            texts.add(line.text());
            targets.add(sentimentOnly(line.targets()));
        }
        List<Point> points = new ArrayList<>();
        SentenceModel model = SentenceModel.load();
        for (int from = 0; from < texts.size(); from += BLOCK) {
            int to = Math.min(texts.size(), from + BLOCK);
            for (SentenceModel.Vectors vectors : model.read(texts.subList(from, to))) {
                int i = points.size();
                points.add(new Point(DeepMoods.input(vectors), targets.get(i), i < others ? 1 : 10));
            }
        }
        List<Point> fit = new ArrayList<>(points.subList(0, TUNE_FROM));
        fit.addAll(points.subList(data.goEmotionsTexts(), points.size()));
        float[] weights = train(fit, 1);
        List<Point> tune = points.subList(TUNE_FROM, data.goEmotionsTexts());
        Average average = new Average(Path.of(args[2]), texts.subList(TUNE_FROM, data.goEmotionsTexts()));
        ByteBuffer file = ByteBuffer.allocate((LABELS * (DeepMoods.DIMS + 2) + EMOTIONS) * Float.BYTES);
        List<double[]> logits = tune.stream().map(p -> logits(weights, p.x())).toList();
        average.write(weights, logits, tune.stream().map(Point::targets).toList(), file);
        Path to = Path.of(args[2]).resolve("deep-moods-1.weights");
        Files.write(to, file.array());
        System.out.println(to + ": " + file.capacity() + " bytes from " + guard.used() + " and our own sentences");
    }

    private static float[] joined(Sample emotion, Sample sentiment) {
        float[] made = sentimentOnly(sentiment.targets());
        System.arraycopy(emotion.targets(), 0, made, 0, EMOTIONS);
        return made;
    }

    /** Nobody said which emotions there are. */
    static float[] sentimentOnly(float[] sentiment) {
        float[] made = new float[LABELS];
        java.util.Arrays.fill(made, -1);
        System.arraycopy(sentiment, 0, made, EMOTIONS, sentiment.length);
        return made;
    }

    private static float[] train(List<Point> once, long seed) {
        Random random = new Random(seed);
        List<Point> points = new ArrayList<>();
        for (Point point : once) {
            for (int i = 0; i < point.times(); i++) {
                points.add(point);
            }
        }
        float[] weights = new float[LABELS * (DeepMoods.DIMS + 1)];
        float[] squares = new float[weights.length];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            java.util.Collections.shuffle(points, random);
            float rate = RATE * (1 - epoch / (float) EPOCHS);
            for (Point point : points) {
                step(point, weights, squares, rate);
            }
        }
        return weights;
    }

    private static void step(Point point, float[] weights, float[] squares, float rate) {
        double[] p = logits(weights, point.x());
        probabilities(p);
        for (int label = 0; label < LABELS; label++) {
            float target = point.targets()[label];
            if (target < 0) {
                continue;
            }
            float error = (float) (target - p[label]);
            int at = label * (DeepMoods.DIMS + 1);
            for (int d = 0; d <= DeepMoods.DIMS; d++) {
                float gradient = error * (d < DeepMoods.DIMS ? point.x()[d] : 1);
                squares[at + d] += gradient * gradient;
                weights[at + d] += rate * gradient / (float) Math.sqrt(squares[at + d] + 1e-8f);
            }
        }
    }

    private static double[] logits(float[] weights, float[] x) {
        double[] made = new double[LABELS];
        for (int label = 0; label < LABELS; label++) {
            int at = label * (DeepMoods.DIMS + 1);
            float sum = weights[at + DeepMoods.DIMS];
            for (int d = 0; d < DeepMoods.DIMS; d++) {
                sum += weights[at + d] * x[d];
            }
            made[label] = sum;
        }
        return made;
    }

    private static void probabilities(double[] logits) {
        double[] sentiment = java.util.Arrays.copyOfRange(logits, EMOTIONS, LABELS);
        Maths.softmax(sentiment);
        System.arraycopy(sentiment, 0, logits, EMOTIONS, sentiment.length);
        for (int label = 0; label < EMOTIONS; label++) {
            logits[label] = Maths.sigmoid(logits[label]);
        }
    }
}
