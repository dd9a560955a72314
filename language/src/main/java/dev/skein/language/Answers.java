package dev.skein.language;

import dev.skein.Feeling;
import dev.skein.Insight.Evidence;
import dev.skein.Insight.Reading;
import dev.skein.language.Understanding.FeelingStep;
import dev.skein.language.Understanding.Intent;
import dev.skein.language.Understanding.Language;
import dev.skein.language.Understanding.OutOfScope;
import dev.skein.language.Understanding.Presence;
import dev.skein.language.Understanding.Sentiment;
import dev.skein.language.teach.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts the scores of a text into words: the {@link Understanding} with every probability, as far as it was asked for. */
final class Answers {
    /** Digits of a probability that are told; more would be noise, and long. */
    private static final double STEPS = 1e6;

    private static final List<Feeling> STEPS_OF_FEELING = List.of(Feeling.values());

    private final Tables tables;
    private final DeepMoods deepMoods;
    private final Feelings feelings;

    Answers(Tables tables, DeepMoods deepMoods, Feelings feelings) {
        this.tables = tables;
        this.deepMoods = deepMoods;
        this.feelings = feelings;
    }

    /** The scan still holds the text that was scored. */
    Understanding of(Scores scores, Optional<Answer> need, Scan scan, boolean isDeep, Set<Task> tasks, String model) {
        Moods moods = isDeep ? Moods.of(scores, feelings) : Moods.of(scan);
        List<Presence> emotions = emotions(moods, isDeep);
        return new Understanding(
                wanted(Task.LANGUAGE, tasks, language(scores)),
                wanted(Task.SENTIMENT, tasks, sentiment(moods)),
                tasks.contains(Task.EMOTIONS) ? emotions : List.of(),
                tasks.contains(Task.EKMAN) ? gathered(EmotionGroups.EKMAN, moods.ekman(), moods, isDeep) : List.of(),
                tasks.contains(Task.GROUPS) ? gathered(EmotionGroups.GROUPS, moods.groups(), moods, isDeep) : List.of(),
                wanted(Task.FEELING, tasks, feeling(moods)),
                tasks.contains(Task.INTENTS) ? need.map(Answers::intents).orElse(List.of()) : List.of(),
                need.filter(answer -> tasks.contains(Task.OUT_OF_SCOPE))
                        .map(answer -> new OutOfScope(rounded(answer.outOfScope()), answer.isOutOfScope())),
                tasks.contains(Task.EVIDENCE) ? evidence(moods, emotions, need, scan, tasks) : List.of(),
                model);
    }

    private static <T> Optional<T> wanted(Task task, Set<Task> tasks, T answer) {
        return tasks.contains(task) ? Optional.of(answer) : Optional.empty();
    }

    private static Language language(Scores scores) {
        return new Language(scores.language().code(), rounded(scores.language().confidence()));
    }

    private Sentiment sentiment(Moods moods) {
        double[] p = moods.sentiment();
        double sum = p[0] + p[1] + p[2];
        return new Sentiment(
                tables.sentiment.labels().get(moods.best()),
                rounded(p[0] / sum),
                rounded(p[1] / sum),
                rounded(p[2] / sum));
    }

    private List<Presence> emotions(Moods moods, boolean isDeep) {
        List<Presence> made = new ArrayList<>(moods.emotions().length);
        for (int i = 0; i < moods.emotions().length; i++) {
            float least = isDeep ? deepMoods.present(i) : tables.emotion.present()[i];
            double p = rounded(moods.emotions()[i]);
            made.add(new Presence(tables.emotion.labels().get(i), p, moods.isRead() && p >= least));
        }
        return List.copyOf(made);
    }

    private List<Presence> gathered(EmotionGroups groups, double[] probabilities, Moods moods, boolean isDeep) {
        List<Presence> made = new ArrayList<>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            double p = rounded(probabilities[i]);
            boolean present = moods.isRead() && p >= deepMoods.present(groups, i, isDeep);
            made.add(new Presence(groups.labels().get(i), p, present));
        }
        return List.copyOf(made);
    }

    private static FeelingStep feeling(Moods moods) {
        Feeling feeling = moods.step().feeling();
        return new FeelingStep(
                STEPS_OF_FEELING.indexOf(feeling) + 1,
                feeling.name().toLowerCase(Locale.ROOT),
                rounded(moods.step().probability()));
    }

    private static List<Intent> intents(Answer need) {
        return need.labels().stream()
                .limit(Understanding.INTENTS_MAX)
                .map(likely -> new Intent(likely.label(), rounded(likely.probability())))
                .toList();
    }

    private List<Evidence> evidence(
            Moods moods, List<Presence> emotions, Optional<Answer> need, Scan scan, Set<Task> tasks) {
        boolean mood = tasks.contains(Task.SENTIMENT) && moods.best() != Moods.NEUTRAL;
        List<Reading> present = emotions.stream()
                .filter(e -> tasks.contains(Task.EMOTIONS)
                        && e.present()
                        && !e.label().equals("neutral"))
                .map(e -> new Reading(e.label(), e.probability()))
                .sorted(Comparator.comparingDouble(Reading::confidence).reversed())
                .toList();
        List<Evidence> all = tables.explain(mood ? moods.best() : -1, present, scan);
        need.filter(answer -> tasks.contains(Task.INTENTS)).ifPresent(answer -> all.addAll(answer.evidence()));
        return all.stream()
                .map(e -> new Evidence(key(e.task()), e.label(), e.start(), e.end()))
                .toList();
    }

    /** Insights name evidence in the singular of old. */
    private static String key(String task) {
        return switch (task) {
            case "emotion" -> Task.EMOTIONS.key();
            case "need" -> Task.INTENTS.key();
            default -> task;
        };
    }

    private static double rounded(double probability) {
        return Math.rint(probability * STEPS) / STEPS;
    }
}
