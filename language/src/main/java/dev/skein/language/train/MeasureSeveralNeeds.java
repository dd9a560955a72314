package dev.skein.language.train;

import dev.skein.Insight.Reading;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Measures several needs in one message: examples that were held out, two of different needs put together, and one beside
 * words that ask for nothing. Four folds; the clauses' least probability was chosen on the same. Argument: the file of needs.
 */
public final class MeasureSeveralNeeds {
    private static final int FOLDS = 4;
    private static final int PAIRS = 400;
    private static final double OPENS = 0.5;
    private static final List<String> NOTHING = List.of("other", "thanks");
    private static final List<String> JOINS = List.of(". ", " and also ", "! And ", ". Also, ", ", and ", "? ");

    private int pairs;
    private int both;
    private int any;
    private int wrong;
    private int beside;
    private int found;
    private int foundWrong;

    private MeasureSeveralNeeds() {}

    private record Line(String text, String label) {
        boolean asks() {
            return !NOTHING.contains(label);
        }
    }

    public static void main(String[] args) throws IOException {
        List<Line> lines = Files.readAllLines(Path.of(args[0])).stream()
                .filter(line -> line.indexOf('\t') > 0)
                .map(line -> line.split("\t", 2))
                .map(parts -> new Line(parts[0], parts[1]))
                .toList();
        MeasureSeveralNeeds measured = new MeasureSeveralNeeds();
        for (int fold = 0; fold < FOLDS; fold++) {
            measured.fold(lines, fold);
        }
        measured.print();
    }

    private void fold(List<Line> lines, int fold) throws IOException {
        List<String> taught = new ArrayList<>();
        List<Line> asks = new ArrayList<>();
        List<Line> nothing = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i % FOLDS != fold) {
                taught.add(line.text() + '\t' + line.label());
            } else {
                (line.asks() ? asks : nothing).add(line);
            }
        }
        Path file = Files.write(Files.createTempFile("needs", ".tsv"), taught);
        Understander understander = Understander.load(Optional.of(file));
        Files.delete(file);
        Random chance = new Random(fold);
        for (int i = 0; i < PAIRS; i++) {
            Line one = asks.get(chance.nextInt(asks.size()));
            Line other = asks.get(chance.nextInt(asks.size()));
            Line none = nothing.get(chance.nextInt(nothing.size()));
            String join = JOINS.get(chance.nextInt(JOINS.size()));
            boolean first = chance.nextBoolean();
            if (!one.label().equals(other.label())) {
                pair(opened(understander, one.text() + join + other.text()), one, other);
            }
            String text = first ? none.text() + ". " + one.text() : one.text() + ". " + none.text();
            single(opened(understander, text), one);
        }
    }

    private void pair(List<String> opened, Line one, Line other) {
        boolean hasOne = opened.contains(one.label());
        boolean hasOther = opened.contains(other.label());
        pairs++;
        both += hasOne && hasOther ? 1 : 0;
        any += hasOne || hasOther ? 1 : 0;
        wrong += opened.stream().allMatch(l -> l.equals(one.label()) || l.equals(other.label())) ? 0 : 1;
    }

    private void single(List<String> opened, Line one) {
        beside++;
        found += opened.contains(one.label()) ? 1 : 0;
        foundWrong += opened.stream().allMatch(l -> l.equals(one.label())) ? 0 : 1;
    }

    /** The needs that such a message opens. */
    private static List<String> opened(Understander understander, String text) {
        return understander.read(List.of(text), Depth.FAST).get(0).need().stream()
                .filter(read -> read.confidence() >= OPENS && !NOTHING.contains(read.label()))
                .map(Reading::label)
                .toList();
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "two needs: n %d, both opened %.3f, one at least %.3f, a wrong one %.3f%n",
                pairs,
                (double) both / pairs,
                (double) any / pairs,
                (double) wrong / pairs);
        System.out.printf(
                Locale.ROOT,
                "one need beside words that ask for nothing: n %d, opened %.3f, a wrong one %.3f%n",
                beside,
                (double) found / beside,
                (double) foundWrong / beside);
    }
}
