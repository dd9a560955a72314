package dev.skein.language.evaluate;

import dev.skein.language.train.PublicSet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * xSID (van der Goot et al. 2021): the same requests in twelve languages. Taught in English and asked in the others about
 * requests whose English was not taught: what crosses over without a multilingual encoder is little, and said.
 */
final class Xsid implements Measurement {
    private static final int FOLDS = 3;
    private static final int SENTENCES = 300;
    private static final List<String> LANGUAGES =
            List.of("en", "de", "nl", "it", "da", "id", "sr", "tr", "ar", "ja", "zh", "kk");

    @Override
    public String name() {
        return "xsid";
    }

    @Override
    public PublicSet set() {
        return PublicSet.XSID;
    }

    @Override
    public List<String> files() {
        return LANGUAGES.stream().map(code -> code + ".valid.conll.gz").toList();
    }

    @Override
    public List<Result> measure(Bench bench) {
        Map<String, List<Fold>> all = new LinkedHashMap<>();
        IdentityHashMap<Lesson, String> languages = new IdentityHashMap<>();
        for (String code : LANGUAGES) {
            List<Lesson> lessons = lessons(bench.data().lines(set(), code + ".valid.conll.gz"));
            // One language has half of the sentences, and they would not fall into the same parts.
            if (lessons.size() == SENTENCES) {
                lessons.forEach(lesson -> languages.put(lesson, code));
                all.put(code, Fold.cross(lessons, FOLDS));
            }
        }
        List<Fold> folds = new ArrayList<>();
        for (int part = 0; part < FOLDS; part++) {
            int at = part;
            List<Lesson> taught = all.getOrDefault("en", List.of()).get(part).taught();
            folds.add(new Fold(
                    taught,
                    all.values().stream()
                            .flatMap(of -> of.get(at).asked().stream())
                            .toList()));
        }
        List<Result> made = new ArrayList<>();
        for (Answered tier : Answered.of(bench, "xsid", folds)) {
            for (String code : all.keySet()) {
                Answered some = tier.only(IntStream.range(0, tier.asked().size())
                        .filter(i -> code.equals(languages.get(tier.asked().get(i))))
                        .toArray());
                made.add(some.result(
                        this,
                        "intents in " + code + ", taught in English",
                        "three folds of the validation part by sentence",
                        some.choices()));
            }
        }
        return made;
    }

    private static List<Lesson> lessons(List<String> lines) {
        List<Lesson> made = new ArrayList<>();
        String text = "";
        for (String line : lines) {
            if (line.startsWith("# text = ") || line.startsWith("# text: ")) {
                text = line.substring("# text = ".length()).replace('\t', ' ').strip();
            } else if (line.startsWith("# intent")) {
                made.add(Lesson.of(
                        text,
                        line.substring(line.indexOf(line.contains("=") ? '=' : ':') + 1)
                                .strip()));
            }
        }
        return made;
    }
}
