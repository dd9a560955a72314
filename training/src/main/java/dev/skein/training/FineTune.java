package dev.skein.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.skein.language.SentenceModel;
import dev.skein.language.Tokeniser;
import dev.skein.language.adapt.OnnxFile;
import dev.skein.language.train.LicenceGuard;
import dev.skein.language.train.MoodExamples;
import dev.skein.language.train.MoodExamples.Example;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Fine-tunes the sentence model to feelings, in two courses. Arguments: the file of service talk, the file of needs, a
 * folder for the checkpoints; where it holds the first already, only the second is run. About an hour on two cores, with
 * {@code OMP_NUM_THREADS=1}: elsewhere PyTorch's threads fight our lanes.
 */
public final class FineTune {
    private static final int BATCH = 32;
    private static final float WARM = 0.06f;
    private static final float CLIP = 1;
    private static final float KEEP = 0.998f;
    private static final int SUBTITLE_PART = 3;
    private static final int LOG = 100;

    /** On what the public labels say. */
    private static final Course FIRST = new Course(4, 3, 1e-3f, 3);

    /** Then the same with more of how people talk to a shop or a bank, slowing to a halt. */
    private static final Course SECOND = new Course(1, 1, 4e-4f, 8);

    private final Model model;
    private final NDManager manager;
    private final Lanes lanes;
    private final Tokeniser pieces = Tokeniser.wordPieces();
    private final Map<Example, int[]> ids = java.util.Collections.synchronizedMap(new IdentityHashMap<>());

    FineTune(NDManager manager, Model model, Lanes lanes) {
        this.lanes = lanes;
        this.manager = manager;
        this.model = model;
    }

    static byte[] base() throws IOException {
        try (InputStream in = SentenceModel.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx")) {
            if (in == null) {
                throw new IOException("all-minilm-l6-v2-q.onnx: not on the class path");
            }
            return in.readAllBytes();
        }
    }

    /**
     * A course of training.
     *
     * @param epochs that the rate needs to fall to nothing
     * @param stop after so many of them
     * @param service how often our own sentences are heard in an epoch
     */
    private record Course(int epochs, int stop, float rate, int service) {}

    public static void main(String[] args) throws IOException {
        LicenceGuard guard = new LicenceGuard();
        List<Example> reddit = MoodExamples.reddit(guard, "train");
        List<Example> fit = reddit.subList(0, MoodExamples.TUNE_FROM);
        List<Example> tune = reddit.subList(MoodExamples.TUNE_FROM, reddit.size());
        List<Example> subtitles = MoodExamples.subtitles(guard);
        List<Example> service = MoodExamples.service(Path.of(args[0]));
        Path first = Path.of(args[2]).resolve("first.checkpoint");
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
                Lanes lanes = new Lanes()) {
            Model model = new Model(manager, new OnnxFile(base()), 1);
            FineTune run = new FineTune(manager, model, lanes);
            if (!Files.exists(first)) {
                run.train(FIRST, fit, service, subtitles, tune, first);
            }
            model.load(first);
            service.addAll(MoodExamples.needs(Path.of(args[1])));
            List<Example> more = new ArrayList<>(fit);
            more.addAll(MoodExamples.questions(guard));
            run.train(SECOND, more, service, subtitles, tune, Path.of(args[2]).resolve("second.checkpoint"));
            System.out.println("trained on " + guard.used() + " and our own sentences");
        }
    }

    private void train(
            Course course,
            List<Example> fit,
            List<Example> service,
            List<Example> subtitles,
            List<Example> tune,
            Path checkpoint)
            throws IOException {
        List<Example> all = new ArrayList<>(fit);
        all.addAll(service);
        all.addAll(subtitles);
        Loss loss = new Loss(all);
        Random random = new Random(course.service());
        int share = subtitles.size() / SUBTITLE_PART;
        int size = fit.size() + course.service() * service.size() + share;
        int steps = course.epochs() * ((size + BATCH - 1) / BATCH);
        int step = 0;
        double sum = 0;
        for (int epoch = 0; epoch < course.stop(); epoch++) {
            List<Example> part = new ArrayList<>(fit);
            for (int i = 0; i < course.service(); i++) {
                part.addAll(service);
            }
            int from = epoch % SUBTITLE_PART * share;
            part.addAll(subtitles.subList(from, from + share));
            for (List<Example> batch : batches(part, random)) {
                step++;
                float warm = steps * WARM;
                float pace = step < warm ? step / warm : Math.max(0, (steps - step) / (steps - warm));
                sum = 0.99 * sum + 0.01 * step(loss, batch, course.rate() * pace, step);
                if (step % LOG == 0) {
                    double mean = sum / (1 - Math.pow(0.99, step));
                    System.out.printf(Locale.ROOT, "step %d of %d: loss %.4f%n", step, steps, mean);
                }
            }
            model.save(checkpoint);
            evaluate(tune, epoch);
        }
    }

    private List<List<Example>> batches(List<Example> examples, Random random) {
        List<Example> order = new ArrayList<>(examples);
        Collections.shuffle(order, random);
        List<List<Example>> made = new ArrayList<>();
        int bucket = BATCH * 50;
        for (int from = 0; from < order.size(); from += bucket) {
            List<Example> part = new ArrayList<>(order.subList(from, Math.min(order.size(), from + bucket)));
            part.sort((a, b) -> Integer.compare(ids(a).length, ids(b).length));
            for (int at = 0; at < part.size(); at += BATCH) {
                made.add(part.subList(at, Math.min(part.size(), at + BATCH)));
            }
        }
        Collections.shuffle(made, random);
        return made;
    }

    private int[] ids(Example example) {
        return ids.computeIfAbsent(example, of -> pieces.ids(of.text()));
    }

    private int[][] ids(List<Example> batch) {
        return batch.stream().map(this::ids).toArray(int[][]::new);
    }

    private double step(Loss loss, List<Example> batch, float rate, int step) {
        int half = (batch.size() + 1) / Lanes.COUNT;
        double value = lanes.sum(lane -> {
            List<Example> part =
                    batch.subList(Math.min(batch.size(), lane * half), Math.min(batch.size(), (lane + 1) * half));
            if (part.isEmpty()) {
                return 0;
            }
            Lanes.remember(true);
            try (NDManager scratch = manager.newSubManager()) {
                Drop drop = new Drop(scratch, step * (long) Lanes.COUNT + lane);
                NDArray wrong = loss.of(scratch, model.logits(scratch, ids(part), drop, lane), part, batch.size());
                Lanes.backward(wrong);
                return wrong.getFloat();
            } finally {
                Lanes.remember(false);
            }
        });
        List<float[]> gradients = new ArrayList<>();
        double square = 0;
        for (Weights weights : model.all()) {
            float[] gradient = weights.gradient();
            for (float g : gradient) {
                square += g * (double) g;
            }
            gradients.add(gradient);
        }
        if (Double.isNaN(square)) {
            throw new IllegalStateException("training: no number at step " + step);
        }
        float scale = (float) Math.min(1, CLIP / (Math.sqrt(square) + 1e-6));
        float keep = Math.min(KEEP, (1f + step) / (10f + step));
        for (int i = 0; i < gradients.size(); i++) {
            model.all().get(i).learn(gradients.get(i), scale, rate, step, keep);
        }
        return value;
    }

    /** Macro-F1 of the 28 on the tune part with each half's thresholds from the other half. */
    private void evaluate(List<Example> tune, int epoch) {
        model.all().forEach(weights -> weights.show(true));
        float[][] logits = logits(tune);
        model.all().forEach(weights -> weights.show(false));
        System.out.printf(
                Locale.ROOT,
                "epoch %d: emotions %.4f ekman %.4f groups %.4f%n",
                epoch,
                CrossF1.macro(logits, tune, 0, MoodExamples.EKMAN),
                CrossF1.macro(logits, tune, MoodExamples.EKMAN, MoodExamples.GROUPS),
                CrossF1.macro(logits, tune, MoodExamples.GROUPS, MoodExamples.SENTIMENTS));
    }

    /** Logits without chance, in the order of the examples. */
    float[][] logits(List<Example> examples) {
        Integer[] order = new Integer[examples.size()];
        java.util.Arrays.setAll(order, i -> i);
        java.util.Arrays.sort(
                order, (a, b) -> Integer.compare(ids(examples.get(a)).length, ids(examples.get(b)).length));
        float[][] made = new float[order.length][];
        for (int from = 0; from < order.length; from += BATCH) {
            int to = Math.min(order.length, from + BATCH);
            List<Example> batch = new ArrayList<>();
            for (int i = from; i < to; i++) {
                batch.add(examples.get(order[i]));
            }
            try (NDManager scratch = manager.newSubManager()) {
                float[] flat = model.logits(scratch, ids(batch), new Drop(scratch, 0), 0)
                        .toFloatArray();
                for (int i = from; i < to; i++) {
                    made[order[i]] = java.util.Arrays.copyOfRange(
                            flat, (i - from) * MoodExamples.LABELS, (i - from + 1) * MoodExamples.LABELS);
                }
            }
        }
        return made;
    }
}
