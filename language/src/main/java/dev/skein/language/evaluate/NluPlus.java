package dev.skein.language.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skein.language.train.PublicSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * NLU++ (Casanueva et al. 2022): several intents a text, in banking and hotels. The paper's scarce setting, taught by one
 * fold and judged on the others, for the first {@value #TAUGHT} folds.
 */
final class NluPlus implements Measurement {
    private static final int TAUGHT = 3;

    @Override
    public String name() {
        return "nlupp";
    }

    @Override
    public PublicSet set() {
        return PublicSet.NLUPP;
    }

    @Override
    public List<String> files() {
        List<String> made = new ArrayList<>();
        for (int fold = 0; fold < 20; fold++) {
            made.add("banking/fold" + fold + ".json.gz");
        }
        for (int fold = 0; fold < 10; fold++) {
            made.add("hotels/fold" + fold + ".json.gz");
        }
        return made;
    }

    @Override
    public List<Result> measure(Bench bench) throws IOException {
        List<Result> made = new ArrayList<>();
        made.addAll(measure(bench, "banking", 20));
        made.addAll(measure(bench, "hotels", 10));
        return made;
    }

    private List<Result> measure(Bench bench, String domain, int folds) throws IOException {
        List<List<Lesson>> parts = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            parts.add(lessons(bench, domain + "/fold" + fold + ".json.gz"));
        }
        List<Fold> asked = new ArrayList<>();
        for (int taught = 0; taught < TAUGHT; taught++) {
            List<Lesson> others = new ArrayList<>();
            for (int fold = 0; fold < folds; fold++) {
                if (fold != taught) {
                    others.addAll(parts.get(fold));
                }
            }
            asked.add(new Fold(parts.get(taught), others));
        }
        List<Result> made = new ArrayList<>();
        for (Answered tier : Answered.of(bench, "nlupp, " + domain, asked)) {
            made.add(tier.result(
                    this,
                    "several intents, " + domain,
                    "taught by one fold of " + folds + ", judged on the others; first " + TAUGHT + " folds",
                    tier.marks()));
        }
        return made;
    }

    private List<Lesson> lessons(Bench bench, String file) throws IOException {
        List<Lesson> made = new ArrayList<>();
        for (JsonNode line :
                new ObjectMapper().readTree(String.join("\n", bench.data().lines(set(), file)))) {
            List<String> labels = new ArrayList<>();
            line.path("intents").forEach(label -> labels.add(label.asText()));
            made.add(new Lesson(line.get("text").asText(), labels));
        }
        return made;
    }
}
