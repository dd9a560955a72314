package dev.skein.language.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.skein.language.train.PublicSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * CLINC150 (Larson et al. 2019): taught by the training part and its 100 out-of-scope texts, judged on the validation part
 * and its other 100. In-scope accuracy counts a text as wrong that was called out of scope.
 */
final class Clinc150 implements Measurement {
    private static final String FILE = "data_full_without_test.json.gz";

    @Override
    public String name() {
        return "clinc150";
    }

    @Override
    public PublicSet set() {
        return PublicSet.CLINC150;
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public List<Result> measure(Bench bench) throws IOException {
        JsonNode parts =
                new ObjectMapper().readTree(String.join("\n", bench.data().lines(set(), FILE)));
        List<Lesson> taught = new ArrayList<>(lessons(parts.get("train")));
        taught.addAll(lessons(parts.get("oos_train")));
        List<Lesson> asked = new ArrayList<>(lessons(parts.get("val")));
        asked.addAll(lessons(parts.get("oos_val")));
        String protocol =
                "taught by the training part with its 100 out-of-scope texts, judged on the validation part; without the "
                        + "sentence model of feelings, which learned moods from the training part; the rule of the threshold was set after a "
                        + "look at this part";
        List<Result> made = new ArrayList<>();
        for (Answered tier : Answered.of(bench, "clinc150", List.of(new Fold(taught, asked).withoutFeeling()))) {
            Answered within = tier.only(places(tier, false));
            made.add(within.result(this, "150 intents, in scope", protocol, scoped(within)));
            made.add(tier.result(this, "out of scope", protocol, detections(tier)));
        }
        return made;
    }

    private static int[] places(Answered tier, boolean outOfScope) {
        return IntStream.range(0, tier.asked().size())
                .filter(i -> tier.asked().get(i).labels().isEmpty() == outOfScope)
                .toArray();
    }

    private static Choices scoped(Answered within) {
        Choices choices = within.choices();
        int[] said = choices.said().clone();
        for (int i = 0; i < said.length; i++) {
            if (isOut(within, i)) {
                said[i] = -1;
            }
        }
        return new Choices(choices.labels(), choices.truth(), said, choices.confidence());
    }

    private static boolean isOut(Answered tier, int at) {
        return tier.answers().get(at).outOfScope().map(out -> out.present()).orElse(false);
    }

    private static Detections detections(Answered tier) {
        boolean[] truth = new boolean[tier.asked().size()];
        boolean[] said = new boolean[truth.length];
        double[] probability = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = tier.asked().get(i).labels().isEmpty();
            said[i] = isOut(tier, i);
            probability[i] = tier.answers()
                    .get(i)
                    .outOfScope()
                    .map(out -> out.probability())
                    .orElse(0.0);
        }
        return new Detections(truth, said, probability);
    }

    private static List<Lesson> lessons(JsonNode pairs) {
        List<Lesson> made = new ArrayList<>();
        for (JsonNode pair : pairs) {
            String label = pair.get(1).asText();
            made.add(new Lesson(pair.get(0).asText(), label.equals("oos") ? List.of() : List.of(label)));
        }
        return made;
    }
}
