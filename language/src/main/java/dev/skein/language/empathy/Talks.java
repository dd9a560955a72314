package dev.skein.language.empathy;

import dev.skein.Insight;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.learn.empathy.Empathy;
import dev.skein.learn.empathy.Instrument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Labelled talks, read by an instrument. */
public final class Talks {
    private static final int FOLDS = 10;

    private Talks() {}

    /** What the shipped instrument says of labelled talks, beside what people said. */
    public static List<Verdict> verdicts(List<LabelledTalk> talks) throws IOException {
        return Verdict.all(Empathy.shipped(), cases(talks));
    }

    /** Ten-fold: each conversation is read by an instrument that learned from the others. */
    static List<Verdict> crossValidated(Cases cases) {
        List<Verdict> made = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Instrument learned = Learned.from(part(cases, fold, false)).instrument();
            made.addAll(Verdict.all(learned, part(cases, fold, true)));
        }
        return made;
    }

    private static Cases part(Cases cases, int fold, boolean in) {
        return new Cases(
                cases.said().stream().filter(s -> isIn(s.group(), fold) == in).toList(),
                cases.answered().stream()
                        .filter(s -> isIn(s.group(), fold) == in)
                        .toList());
    }

    private static boolean isIn(String group, int fold) {
        return Math.floorMod(group.hashCode() * 131 + 17, FOLDS) == fold;
    }

    static Cases cases(List<LabelledTalk> talks) throws IOException {
        return Cases.of(talks, reader());
    }

    /** The tables' insight: what the product always has. */
    static Function<String, Optional<Insight>> reader() throws IOException {
        Understander understander = Understander.load(Optional.empty());
        return text -> Optional.of(understander.read(List.of(text), Depth.FAST).get(0));
    }
}
