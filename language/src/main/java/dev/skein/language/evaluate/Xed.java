package dev.skein.language.evaluate;

import dev.skein.language.train.PublicSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * XED (Öhman et al. 2020): Plutchik's eight emotions in English subtitles, several a line; four fifths drawn by a seed
 * taught, the others asked. What ships learned moods from all of it and cannot be judged on it, so labels are taught anew,
 * without the sentence model that was fine-tuned on these lines.
 */
final class Xed implements Measurement {
    private static final String FILE = "en-annotated.tsv.gz";
    private static final List<String> EMOTIONS =
            List.of("anger", "anticipation", "disgust", "fear", "joy", "sadness", "surprise", "trust");
    private static final int PARTS = 5;
    private static final long SEED = 5;

    @Override
    public String name() {
        return "xed";
    }

    @Override
    public PublicSet set() {
        return PublicSet.XED;
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public List<Result> measure(Bench bench) {
        List<Lesson> all = lessons(bench);
        int asked = all.size() / PARTS;
        Fold fold = new Fold(all.subList(asked, all.size()), all.subList(0, asked)).withoutFeeling();
        List<Result> made = new ArrayList<>();
        for (Answered tier : Answered.of(bench, name(), List.of(fold))) {
            made.add(tier.result(
                    this,
                    "emotions, en, 8 labels",
                    "taught by four fifths drawn by a seed, judged on the others; a line that stands twice counts once; "
                            + "a label is told from a probability of one half on",
                    tier.marks()));
        }
        return made;
    }

    /** In an order that the seed decides. */
    private static List<Lesson> lessons(Bench bench) {
        List<String> lines = new ArrayList<>(bench.data().lines(PublicSet.XED, FILE));
        java.util.Collections.shuffle(lines, new Random(SEED));
        Set<String> known = new HashSet<>();
        List<Lesson> made = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (fields.length > 1 && !fields[1].isBlank() && known.add(fields[0].toLowerCase(Locale.ROOT))) {
                made.add(new Lesson(
                        fields[0],
                        Arrays.stream(fields[1].split(",", -1))
                                .map(code -> EMOTIONS.get(Integer.parseInt(code.strip()) - 1))
                                .distinct()
                                .toList()));
            }
        }
        return made;
    }
}
