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
    Understanding of(Scores scores, Scan scan, boolean isDeep, Set<Task> tasks, String model) {
        Moods moods = isDeep ? Moods.of(scores, feelings) : Moods.of(scan);
        List<Presence> emotions = emotions(moods, isDeep);
        double[] needs = needs(scores);
        return new Understanding(
                wanted(Task.LANGUAGE, tasks, language(scores)),
                wanted(Task.SENTIMENT, tasks, sentiment(moods)),
                tasks.contains(Task.EMOTIONS) ? emotions : List.of(),
                tasks.contains(Task.EKMAN) ? gathered(EmotionGroups.EKMAN, moods.ekman(), moods, isDeep) : List.of(),
                tasks.contains(Task.GROUPS) ? gathered(EmotionGroups.GROUPS, moods.groups(), moods, isDeep) : List.of(),
                wanted(Task.FEELING, tasks, feeling(moods)),
                tasks.contains(Task.INTENTS) ? intents(needs) : List.of(),
                tasks.contains(Task.OUT_OF_SCOPE) ? outOfScope(needs) : Optional.empty(),
                tasks.contains(Task.EVIDENCE) ? evidence(moods, emotions, scores, scan, tasks) : List.of(),
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

    /** Probabilities of the taught labels, so far as the text is English; empty where none were taught. */
    private static double[] needs(Scores scores) {
        double[] p = scores.need().clone();
        if (p.length > 0) {
            Probabilities.softmax(p, p.length);
            for (int i = 0; i < p.length; i++) {
                p[i] *= scores.english();
            }
        }
        return p;
    }

    private List<Intent> intents(double[] needs) {
        List<Intent> made = new ArrayList<>(needs.length);
        for (int i = 0; i < needs.length; i++) {
            String label = tables.needs.orElseThrow().labels().get(i);
            if (!label.equals(NeedExamples.NONE)) {
                made.add(new Intent(label, rounded(needs[i])));
            }
        }
        made.sort(Comparator.comparingDouble(Intent::probability).reversed());
        return List.copyOf(made.subList(0, Math.min(made.size(), Understanding.INTENTS_MAX)));
    }

    private Optional<OutOfScope> outOfScope(double[] needs) {
        if (needs.length == 0) {
            return Optional.empty();
        }
        int none = tables.needs.orElseThrow().labels().indexOf(NeedExamples.NONE);
        double within = 0;
        for (int i = 0; i < needs.length; i++) {
            within += i == none ? 0 : needs[i];
        }
        boolean present = none >= 0 && Probabilities.best(needs, needs.length) == none;
        return Optional.of(new OutOfScope(rounded(Math.max(0, 1 - within)), present));
    }

    private List<Evidence> evidence(Moods moods, List<Presence> emotions, Scores scores, Scan scan, Set<Task> tasks) {
        boolean mood = tasks.contains(Task.SENTIMENT) && moods.best() != Moods.NEUTRAL;
        List<Reading> present = emotions.stream()
                .filter(e -> tasks.contains(Task.EMOTIONS)
                        && e.present()
                        && !e.label().equals("neutral"))
                .map(e -> new Reading(e.label(), e.probability()))
                .sorted(Comparator.comparingDouble(Reading::confidence).reversed())
                .toList();
        List<Reading> told = tasks.contains(Task.INTENTS) && moods.isRead()
                ? tables.needs.map(taught -> taught.told(needs(scores))).orElse(List.of())
                : List.of();
        return tables.explain(mood ? moods.best() : -1, present, told, scan).stream()
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
