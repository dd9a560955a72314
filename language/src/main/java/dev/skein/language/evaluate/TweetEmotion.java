package dev.skein.language.evaluate;

import dev.skein.language.train.PublicSet;
import java.util.ArrayList;
import java.util.List;

/** TweetEval's emotions (Barbieri et al. 2020): taught by the training part, judged on the validation part. */
final class TweetEmotion implements Measurement {
    private static final List<String> LABELS = List.of("anger", "joy", "optimism", "sadness");

    @Override
    public String name() {
        return "tweeteval";
    }

    @Override
    public PublicSet set() {
        return PublicSet.TWEETEVAL;
    }

    @Override
    public List<String> files() {
        return List.of(
                "emotion/train_text.txt.gz",
                "emotion/train_labels.txt.gz",
                "emotion/val_text.txt.gz",
                "emotion/val_labels.txt.gz");
    }

    @Override
    public List<Result> measure(Bench bench) {
        Fold fold =
                new Fold(lessons(bench, set(), "emotion/train", LABELS), lessons(bench, set(), "emotion/val", LABELS));
        List<Result> made = new ArrayList<>();
        for (Answered tier : Answered.of(bench, "tweeteval, emotion", List.of(fold))) {
            made.add(tier.result(
                    this, "4 emotions", "taught by the training part, judged on the validation part", tier.choices()));
        }
        return made;
    }

    /** Texts and the numbers of their labels, in two files beside each other. */
    static List<Lesson> lessons(Bench bench, PublicSet set, String file, List<String> labels) {
        List<String> texts = bench.data().lines(set, file + "_text.txt.gz");
        List<String> numbers = bench.data().lines(set, file + "_labels.txt.gz");
        List<Lesson> made = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            made.add(Lesson.of(
                    texts.get(i).replace('\t', ' '),
                    labels.get(Integer.parseInt(numbers.get(i).strip()))));
        }
        return made;
    }
}
