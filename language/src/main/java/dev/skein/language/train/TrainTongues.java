package dev.skein.language.train;

import dev.skein.language.tongue.Ngrams;
import dev.skein.language.tongue.Tongues;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Trains the sentiment heads of {@link Tongues} on XED's subtitles, whose emotions become negative or positive, and on our
 * own sentences of service talk, which are all that is neutral; never on tweets. Arguments: the file of sentences, the
 * folder to write to. Measures each on sentences of ours held out in five parts, and on UMSAB's development tweets.
 */
public final class TrainTongues {
    private static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");
    private static final int FOLDS = 5;

    /** Our own sentences count this often beside thousands of subtitles. */
    private static final int OWN_TIMES = 6;

    private static final long SEED = 1;
    private static final int RESAMPLES = 1_000;

    /** Where each language's tweets are, for measuring. */
    private static final Map<String, String> TWEETS =
            Map.of("de", "german", "es", "spanish", "fr", "french", "it", "italian", "pt", "portuguese");

    private final SharedData shared;
    private final List<String[]> own;

    private TrainTongues(SharedData shared, List<String[]> own) {
        this.shared = shared;
        this.own = own;
    }

    /** Texts and the places of their sentiments. */
    private record Taught(List<String> texts, List<Integer> truth) {
        static Taught none() {
            return new Taught(new ArrayList<>(), new ArrayList<>());
        }

        void add(String text, int sentiment) {
            texts.add(text);
            truth.add(sentiment);
        }

        Ngrams fit() {
            return Ngrams.fit(texts, truth.stream().mapToInt(i -> i).toArray(), SENTIMENTS.size(), SEED);
        }
    }

    public static void main(String[] args) throws IOException {
        List<String[]> own = Files.readAllLines(Path.of(args[0])).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        TrainTongues trainer = new TrainTongues(SharedData.orFail(), own);
        LicenceGuard guard = new LicenceGuard();
        for (String code : Tongues.CODES) {
            Files.write(Path.of(args[1]).resolve(Tongues.file(code)), trainer.train(code, guard));
        }
        System.out.println("from " + guard.used() + " and our own sentences");
    }

    private byte[] train(String code, LicenceGuard guard) throws IOException {
        int column = Arrays.asList(own.get(0)).indexOf(code);
        List<String[]> lines = own.subList(1, own.size());
        double[][] unseen = new double[lines.size()][];
        int[] truth = new int[lines.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            Ngrams trial = taught(code, column, lines, fold, guard).fit();
            for (int i = 0; i < lines.size(); i++) {
                if (i % FOLDS == fold) {
                    unseen[i] = trial.logits(lines.get(i)[column]);
                    truth[i] = SENTIMENTS.indexOf(lines.get(i)[0]);
                }
            }
        }
        double slope = slope(unseen, truth);
        print(code + " own sentences, cross-validated", unseen, truth, slope);
        Ngrams head = taught(code, column, lines, FOLDS, guard).fit();
        if (TWEETS.containsKey(code)) {
            tweets(code, head, slope);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Tongues.write(slope, head, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private Taught taught(String code, int column, List<String[]> lines, int without, LicenceGuard guard) {
        Taught made = Taught.none();
        PublicSet set = guard.train(PublicSet.XED);
        for (String line : shared.lines(set, code + "-projections.tsv.gz")) {
            String[] fields = line.strip().split("\t", -1);
            int sentiment = fields.length == 2 ? sentiment(fields[1]) : -1;
            if (sentiment >= 0 && Math.signum(Tongues.named(code, fields[0])) == sentiment - 1) {
                made.add(fields[0], sentiment);
            }
        }
        PublicSet news = guard.train(PublicSet.LANGUAGE_ID);
        for (String line : TrainLanguage.training(shared.lines(news, "sentences/" + code + ".txt.gz"))) {
            if (Tongues.named(code, line) == 0) {
                made.add(line, 1);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            for (int time = 0; i % FOLDS != without && time < OWN_TIMES; time++) {
                made.add(lines.get(i)[column], SENTIMENTS.indexOf(lines.get(i)[0]));
            }
        }
        return made;
    }

    /** Plutchik's anger, disgust, fear and sadness are negative, joy and trust positive; mixed and others are left out. */
    private static int sentiment(String emotions) {
        boolean sorry = emotions.matches(".*[1346].*");
        boolean glad = emotions.matches(".*[58].*");
        return sorry && !glad ? 0 : glad && !sorry ? 2 : -1;
    }

    private static double slope(double[][] logits, int[] truth) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double slope = 0.2; slope < 8; slope *= 1.05) {
            double loss = 0;
            for (int i = 0; i < truth.length; i++) {
                loss -= StrictMath.log(Math.max(1e-9, probabilities(logits[i], slope)[truth[i]]));
            }
            if (loss < least) {
                least = loss;
                best = slope;
            }
        }
        return best;
    }

    private static double[] probabilities(double[] logits, double slope) {
        double[] made = logits.clone();
        for (int i = 0; i < made.length; i++) {
            made[i] *= slope;
        }
        Maths.softmax(made);
        return made;
    }

    private void tweets(String code, Ngrams head, double slope) {
        String folder = TWEETS.get(code);
        int[] truth = shared.lines(PublicSet.UMSAB, folder + "/val_labels.txt.gz").stream()
                .mapToInt(line -> Integer.parseInt(line.strip()))
                .toArray();
        double[][] logits = head.logits(shared.lines(PublicSet.UMSAB, folder + "/val_text.txt.gz"))
                .toArray(new double[0][]);
        print(code + " tweets (umsab val), not trained on", logits, truth, slope);
    }

    private static void print(String name, double[][] logits, int[] truth, double slope) {
        int[] said = new int[truth.length];
        double[] confidence = new double[truth.length];
        boolean[] right = new boolean[truth.length];
        for (int i = 0; i < truth.length; i++) {
            double[] p = probabilities(logits[i], slope);
            said[i] = Maths.best(p);
            confidence[i] = p[said[i]];
            right[i] = said[i] == truth[i];
        }
        System.out.printf(
                Locale.ROOT,
                "%s: n %d, macro-F1 %s, accuracy %.3f, ECE %.3f, slope %.2f%n",
                name,
                truth.length,
                interval(truth, said),
                Metrics.accuracy(truth, said),
                Metrics.calibrationError(confidence, right),
                slope);
    }

    /** Macro-F1 with the 2.5th and 97.5th percentile of resamples of the texts (Efron 1979). */
    private static String interval(int[] truth, int[] said) {
        Random random = new Random(3);
        double[] found = new double[RESAMPLES];
        int[] is = new int[truth.length];
        int[] was = new int[truth.length];
        for (int time = 0; time < RESAMPLES; time++) {
            for (int i = 0; i < is.length; i++) {
                int at = random.nextInt(truth.length);
                is[i] = truth[at];
                was[i] = said[at];
            }
            found[time] = Metrics.macroF1(is, was, SENTIMENTS.size());
        }
        Arrays.sort(found);
        return String.format(
                Locale.ROOT,
                "%.3f (%.3f to %.3f)",
                Metrics.macroF1(truth, said, SENTIMENTS.size()),
                found[RESAMPLES / 40],
                found[RESAMPLES - RESAMPLES / 40 - 1]);
    }
}
