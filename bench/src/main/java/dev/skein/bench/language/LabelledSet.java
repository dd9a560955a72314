package dev.skein.bench.language;

import dev.skein.language.train.PublicSet;
import dev.skein.language.train.SharedData;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts with one label each, in two parts: what everybody may learn from, and what everybody is asked.
 *
 * @param name of the task and its data
 * @param labels in the order of their places
 */
record LabelledSet(String name, List<String> labels, List<Line> taught, List<Line> asked) {
    private static final int EVERY = 5;

    /** A text on one line, and the place of its label. */
    record Line(String text, int label) {}

    /** GoEmotions' texts with one grouped label: its training part to learn from, its development part asked. */
    static LabelledSet sentiment(SharedData data) {
        List<String> labels = List.of("negative", "neutral", "positive");
        return new LabelledSet(
                "sentiment, GoEmotions grouped",
                labels,
                grouped(data, "group-train.tsv.gz"),
                grouped(data, "group-dev.tsv.gz"));
    }

    /** The groups are positive, negative, ambiguous, neutral; what is ambiguous is no mood, and so neutral. */
    private static List<Line> grouped(SharedData data, String file) {
        int[] places = {2, 0, 1, 1};
        List<Line> made = new ArrayList<>();
        List<String> names = data.plainLines(PublicSet.GOEMOTIONS, "group-labels.txt");
        for (int i = 0; i < names.size(); i++) {
            places[i] = switch (names.get(i).strip()) {
                case "positive" -> 2;
                case "negative" -> 0;
                default -> 1;
            };
        }
        for (String line : data.lines(PublicSet.GOEMOTIONS, file)) {
            String[] fields = line.split("\t", -1);
            if (!fields[1].contains(",")) {
                made.add(new Line(fields[0].strip(), places[Integer.parseInt(fields[1])]));
            }
        }
        return made;
    }

    /** Banking77's training part: every fifth line is asked, the others are to learn from. */
    static LabelledSet intents(SharedData data) {
        List<String> labels = new ArrayList<>();
        List<Line> taught = new ArrayList<>();
        List<Line> asked = new ArrayList<>();
        int seen = 0;
        for (String line : data.lines(PublicSet.BANKING77, "train.csv.gz")) {
            int comma = line.lastIndexOf(',');
            // A quoted text over several lines is passed over, and so is the line of column names.
            if (comma > 0 && line.chars().filter(c -> c == '"').count() % 2 == 0 && seen++ > 0) {
                String label = line.substring(comma + 1).strip();
                if (!labels.contains(label)) {
                    labels.add(label);
                }
                String text = line.substring(0, comma).replaceAll("^\"|\"$", "").replace('\t', ' ');
                (seen % EVERY == 0 ? asked : taught).add(new Line(text.strip(), labels.indexOf(label)));
            }
        }
        return new LabelledSet("77 intents, Banking77", List.copyOf(labels), taught, asked);
    }

    double accuracy(int[] said) {
        int right = 0;
        for (int i = 0; i < said.length; i++) {
            right += said[i] == asked.get(i).label() ? 1 : 0;
        }
        return right / (double) said.length;
    }

    double macroF1(int[] said) {
        double sum = 0;
        for (int label = 0; label < labels.size(); label++) {
            int right = 0;
            int either = 0;
            for (int i = 0; i < said.length; i++) {
                boolean is = asked.get(i).label() == label;
                right += is && said[i] == label ? 1 : 0;
                either += (is ? 1 : 0) + (said[i] == label ? 1 : 0);
            }
            sum += either == 0 ? 0 : 2.0 * right / either;
        }
        return sum / labels.size();
    }

    /** Half the width of the 95 % interval of an accuracy over this many, by the normal approximation. */
    double margin(double accuracy) {
        return 1.96 * Math.sqrt(accuracy * (1 - accuracy) / asked.size());
    }
}
