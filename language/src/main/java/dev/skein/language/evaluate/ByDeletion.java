package dev.skein.language.evaluate;

import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.train.PublicSet;
import java.util.ArrayList;
import java.util.List;

/** Evidence by deletion: of moods on GoEmotions' development part, of intents on Banking77 with ten examples a label. */
final class ByDeletion implements Measurement {
    private static final int TEXTS_MAX = 300;
    private static final String PROTOCOL =
            "words of the evidence taken away, against as many other words drawn at random; at most " + TEXTS_MAX
                    + " texts";

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public PublicSet set() {
        return PublicSet.GOEMOTIONS;
    }

    @Override
    public List<String> files() {
        return List.of("dev.tsv.gz");
    }

    @Override
    public List<Result> measure(Bench bench) {
        List<String> texts = bench.limited(bench.data().lines(set(), "dev.tsv.gz")).stream()
                .limit(TEXTS_MAX)
                .map(line -> line.split("\t", -1)[0])
                .toList();
        List<Result> made = new ArrayList<>();
        for (Depth depth : bench.depths()) {
            for (Task task : List.of(Task.SENTIMENT, Task.EMOTIONS)) {
                bench.say("evidence of " + task.key() + ", " + Bench.tier(depth));
                Deletion.Falls falls = new Deletion(bench.shipped(), depth, task).falls(texts);
                made.add(result(set(), "evidence of " + task.key(), depth, falls));
            }
        }
        if (bench.data().has(PublicSet.BANKING77, "train_10/seq.in")) {
            Fold fold = Banking77.few(bench, Banking77.all(bench));
            List<String> asked = bench.limited(fold.asked()).stream()
                    .limit(TEXTS_MAX)
                    .map(Lesson::text)
                    .toList();
            Reader reader = bench.teach(fold).remembering();
            for (Depth depth : bench.depths()) {
                bench.say("evidence of intents, " + Bench.tier(depth));
                made.add(result(
                        PublicSet.BANKING77,
                        "evidence of intents",
                        depth,
                        new Deletion(reader, depth, Task.INTENTS).falls(asked)));
            }
        }
        return made;
    }

    private static Result result(PublicSet set, String task, Depth depth, Deletion.Falls falls) {
        return new Result(
                set.folder(), task, PROTOCOL, Bench.tier(depth), falls.size(), falls.figures(), 0, 0, List.of());
    }
}
