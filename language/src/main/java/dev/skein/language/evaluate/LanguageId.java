package dev.skein.language.evaluate;

import dev.skein.language.Depth;
import dev.skein.language.Task;
import dev.skein.language.Understanding;
import dev.skein.language.train.PublicSet;
import dev.skein.language.train.TrainLanguage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lingua's test files of 20 languages: the last fifth of each, which taught nothing. */
final class LanguageId implements Measurement {
    private static final List<String> CODES = List.of(
            "ar", "cs", "da", "de", "en", "es", "fi", "fr", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "tr",
            "uk", "zh");

    @Override
    public String name() {
        return "language-id";
    }

    @Override
    public PublicSet set() {
        return PublicSet.LANGUAGE_ID;
    }

    @Override
    public List<String> files() {
        return CODES.stream().map(code -> "sentences/" + code + ".txt.gz").toList();
    }

    @Override
    public List<Result> measure(Bench bench) {
        return List.of(measure(bench, "sentences"), measure(bench, "word-pairs"), measure(bench, "single-words"));
    }

    private static Result measure(Bench bench, String kind) {
        bench.say("language-id, " + kind);
        List<String> texts = new ArrayList<>();
        List<Integer> truth = new ArrayList<>();
        for (String code : CODES) {
            for (String text :
                    TrainLanguage.heldOut(bench.data().lines(PublicSet.LANGUAGE_ID, kind + "/" + code + ".txt.gz"))) {
                texts.add(text);
                truth.add(CODES.indexOf(code));
            }
        }
        Bench.Read read = bench.read(texts, Depth.FAST, Task.LANGUAGE);
        int[] said = new int[texts.size()];
        double[] confidence = new double[said.length];
        for (int i = 0; i < said.length; i++) {
            Understanding.Language language = read.answers().get(i).language().orElseThrow();
            said[i] = CODES.indexOf(language.code());
            confidence[i] = language.confidence();
        }
        Choices choices =
                new Choices(CODES, truth.stream().mapToInt(Integer::intValue).toArray(), said, confidence);
        return new Result(
                PublicSet.LANGUAGE_ID.folder(),
                "language of " + kind.replace('-', ' '),
                "the last fifth of each file; \"not sure\" counts as wrong",
                "tables",
                texts.size(),
                new Told(choices).figures(),
                read.escalated(),
                read.cpuMillis(),
                List.of());
    }

    /** The same, with how often it was right of the texts of which it was sure enough to tell. */
    private record Told(Choices choices) implements Judged {
        @Override
        public int size() {
            return choices.size();
        }

        @Override
        public List<Measure> measures() {
            List<Measure> made = new ArrayList<>(choices.measures());
            made.add(1, new Measure("right of those told", this::rightOfTold));
            return made;
        }

        private double rightOfTold(int[] at) {
            int[] told = Arrays.stream(at).filter(i -> choices.said()[i] >= 0).toArray();
            return told.length == 0 ? 0 : choices.accuracy(told);
        }
    }
}
