package dev.skein.language.train;

import dev.skein.Insight;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Measures what ships, through the same door as everybody: language, sentiment, emotions and needs on texts that nothing
 * was trained on, with intervals. Arguments: the file of service talk, the file of needs. Prints one line a figure.
 */
public final class Evaluate {
    private static final int FOLDS = 5;

    private final SharedData data;
    private final Understander understander;

    private Evaluate(SharedData data, Understander understander) {
        this.data = data;
        this.understander = understander;
    }

    public static void main(String[] args) throws IOException {
        Evaluate evaluate = new Evaluate(SharedData.orFail(), Understander.load(Optional.empty()));
        evaluate.language();
        for (Depth depth : Depth.values()) {
            evaluate.sentiment(depth);
            evaluate.emotion(depth);
            needs(Path.of(args[1]), depth);
            evaluate.banking(depth);
        }
        evaluate.serviceTalk(ServiceTalk.read(Path.of(args[0])), NeedMoods.read(Path.of(args[1])));
        System.out.println(evaluate.understander.describe());
    }

    private void language() {
        for (String kind : List.of("sentences", "word-pairs", "single-words")) {
            int right = 0;
            int told = 0;
            int wrong = 0;
            int all = 0;
            List<String> codes = new ArrayList<>(TrainLanguage.LANGUAGES);
            codes.addAll(List.of("ar", "hi", "ja", "ko", "zh"));
            for (String code : codes) {
                String file = kind + "/" + code + ".txt.gz";
                if (!data.has(PublicSet.LANGUAGE_ID, file)) {
                    continue;
                }
                List<String> texts = TrainLanguage.heldOut(data.lines(PublicSet.LANGUAGE_ID, file));
                for (Insight insight : understander.read(texts, Depth.FAST)) {
                    String said = insight.language().label();
                    all++;
                    told += said.equals("und") ? 0 : 1;
                    right += said.equals(code) ? 1 : 0;
                    wrong += !said.equals("und") && !said.equals(code) ? 1 : 0;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "language %s: n %d, right %.4f, told %.4f, wrong %.4f%n",
                    kind,
                    all,
                    right / (double) all,
                    told / (double) all,
                    wrong / (double) all);
        }
    }

    private void sentiment(Depth depth) {
        List<String> texts = new ArrayList<>();
        List<Integer> truth = new ArrayList<>();
        int[] groups = {1, 0, 1, 2};
        for (String line : data.lines(PublicSet.GOEMOTIONS, "group-dev.tsv.gz")) {
            String[] fields = line.split("\t", -1);
            if (!fields[1].contains(",")) {
                texts.add(fields[0]);
                truth.add(groups[Integer.parseInt(fields[1])]);
            }
        }
        sentiment("goemotions dev " + depth, texts, truth, understander, depth);
        List<Integer> tweets = data.lines(PublicSet.UMSAB, "english/val_labels.txt.gz").stream()
                .map(Integer::parseInt)
                .toList();
        List<String> tweetTexts = data.lines(PublicSet.UMSAB, "english/val_text.txt.gz");
        sentiment("tweets (umsab en val) " + depth, tweetTexts, tweets, understander, depth);
    }

    private static void sentiment(
            String name, List<String> texts, List<Integer> truth, Understander understander, Depth depth) {
        List<Insight> insights = understander.read(texts, depth);
        int[] said = insights.stream()
                .mapToInt(i -> EmotionData.SENTIMENTS.indexOf(i.sentiment().label()))
                .toArray();
        int[] is = truth.stream().mapToInt(Integer::intValue).toArray();
        double[] confidence =
                insights.stream().mapToDouble(i -> i.sentiment().confidence()).toArray();
        print("sentiment " + name, is, said, 3, confidence);
    }

    private static void print(String name, int[] is, int[] said, int classes, double[] confidence) {
        boolean[] right = new boolean[is.length];
        for (int i = 0; i < is.length; i++) {
            right[i] = is[i] == said[i];
        }
        System.out.printf(
                Locale.ROOT,
                "%s: n %d, accuracy %s, macro-F1 %s, ECE %.3f%n",
                name,
                is.length,
                Bootstrap.figure(is.length, at -> Metrics.accuracy(Bootstrap.pick(is, at), Bootstrap.pick(said, at))),
                Bootstrap.figure(
                        is.length, at -> Metrics.macroF1(Bootstrap.pick(is, at), Bootstrap.pick(said, at), classes)),
                Metrics.calibrationError(confidence, right));
    }

    private void emotion(Depth depth) {
        int labels = EmotionData.EMOTIONS.size() - 1;
        List<String> texts = new ArrayList<>();
        List<boolean[]> truth = new ArrayList<>();
        for (String line : data.lines(PublicSet.GOEMOTIONS, "dev.tsv.gz")) {
            String[] fields = line.split("\t", -1);
            boolean[] is = new boolean[labels + 1];
            for (String label : fields[1].split(",", -1)) {
                is[Integer.parseInt(label)] = true;
            }
            texts.add(fields[0]);
            truth.add(is);
        }
        List<boolean[]> said = new ArrayList<>();
        for (Insight insight : understander.read(texts, depth)) {
            boolean[] present = new boolean[labels + 1];
            insight.emotions().forEach(e -> present[EmotionData.EMOTIONS.indexOf(e.label())] = true);
            said.add(present);
        }
        System.out.printf(
                Locale.ROOT,
                "emotion goemotions dev %s: n %d, macro-F1 over 27 %s, %s%n",
                depth,
                texts.size(),
                Bootstrap.figure(texts.size(), at -> macroF1(truth, said, at, labels)),
                each(truth, said, labels));
    }

    private static double macroF1(List<boolean[]> truth, List<boolean[]> said, int[] at, int labels) {
        double sum = 0;
        for (int label = 0; label < labels; label++) {
            sum += f1(truth, said, at, label);
        }
        return sum / labels;
    }

    private static double f1(List<boolean[]> truth, List<boolean[]> said, int[] at, int label) {
        int right = 0;
        int either = 0;
        for (int i : at) {
            boolean is = truth.get(i)[label];
            boolean told = said.get(i)[label];
            right += is && told ? 1 : 0;
            either += (is ? 1 : 0) + (told ? 1 : 0);
        }
        return either == 0 ? 0 : 2.0 * right / either;
    }

    private static String each(List<boolean[]> truth, List<boolean[]> said, int labels) {
        int[] all = new int[truth.size()];
        java.util.Arrays.setAll(all, i -> i);
        StringBuilder made = new StringBuilder("F1:");
        for (int label = 0; label < labels; label++) {
            made.append(String.format(
                    Locale.ROOT, " %s %.2f", EmotionData.EMOTIONS.get(label), f1(truth, said, all, label)));
        }
        return made.toString();
    }

    /** Five parts of the examples, each read by a head that the others taught. */
    private static void needs(Path file, Depth depth) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> labels = labels(lines);
        List<Integer> is = new ArrayList<>();
        List<Integer> said = new ArrayList<>();
        List<Double> confidence = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<String> taught = new ArrayList<>();
            List<String> asked = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                (i % FOLDS == fold ? asked : taught).add(lines.get(i));
            }
            ask(taught, asked, labels, depth, is, said, confidence);
        }
        printNeeds("needs cross-validated " + depth, labels, is, said, confidence);
    }

    private void banking(Depth depth) throws IOException {
        List<String> taught = Few.taught(data);
        List<String> asked = Few.asked(data);
        List<Integer> is = new ArrayList<>();
        List<Integer> said = new ArrayList<>();
        List<Double> confidence = new ArrayList<>();
        ask(taught, asked, labels(taught), depth, is, said, confidence);
        printNeeds("banking77, 10 examples a label, " + depth, labels(taught), is, said, confidence);
    }

    private static List<String> labels(List<String> lines) {
        TreeSet<String> labels = new TreeSet<>();
        lines.forEach(line -> labels.add(line.substring(line.lastIndexOf('\t') + 1)));
        return List.copyOf(labels);
    }

    private static void ask(
            List<String> taught,
            List<String> asked,
            List<String> labels,
            Depth depth,
            List<Integer> is,
            List<Integer> said,
            List<Double> confidence)
            throws IOException {
        Path file = Files.createTempFile("needs", ".tsv");
        try {
            Files.write(file, taught);
            List<String> texts = asked.stream()
                    .map(line -> line.substring(0, line.lastIndexOf('\t')))
                    .toList();
            List<Insight> insights = Understander.load(Optional.of(file)).read(texts, depth);
            for (int i = 0; i < asked.size(); i++) {
                is.add(labels.indexOf(asked.get(i).substring(asked.get(i).lastIndexOf('\t') + 1)));
                Optional<Insight.Reading> best = insights.get(i).bestNeed();
                said.add(best.map(need -> labels.indexOf(need.label())).orElse(-1));
                confidence.add(best.map(Insight.Reading::confidence).orElse(0.0));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void printNeeds(
            String name, List<String> labels, List<Integer> is, List<Integer> said, List<Double> confidence) {
        long none = said.stream().filter(label -> label < 0).count();
        System.out.printf(Locale.ROOT, "(%d of %d without a need) ", none, said.size());
        print(
                name,
                array(is),
                array(said),
                labels.size(),
                confidence.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Three parts of our own sentences, each read by heads of the same recipe that never saw it: tables only. */
    private void serviceTalk(List<ServiceTalk> talk, List<NeedMoods.Line> needs) {
        CrossTalk.Result result = CrossTalk.run(data, talk, needs);
        print(
                "sentiment service talk cross-validated FAST",
                result.isSentiment(),
                result.saidSentiment(),
                3,
                result.confidence());
        System.out.println("feeling service talk cross-validated FAST: n " + talk.size() + ", accuracy "
                + Bootstrap.figure(
                        talk.size(),
                        at -> Metrics.accuracy(
                                Bootstrap.pick(result.isFeeling(), at), Bootstrap.pick(result.saidFeeling(), at)))
                + ", burdened or not "
                + Bootstrap.figure(
                        talk.size(),
                        at -> Metrics.accuracy(
                                Bootstrap.pick(result.isBurdened(), at), Bootstrap.pick(result.saidBurdened(), at))));
    }
}
