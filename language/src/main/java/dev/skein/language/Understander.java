package dev.skein.language;

import dev.skein.Insight;
import dev.skein.Insight.Evidence;
import dev.skein.Insight.Reading;
import dev.skein.language.tongue.Tongues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Reads texts: the same text gives the same {@link Insight}, however often and from however many threads. Any text can
 * be read; of one longer than {@value WordPiece#TEXT_CHARS_MAX} UTF-16 units or {@value Pieces#PIECES_MAX} word pieces
 * only the beginning is. Emotions and needs are read of English alone, sentiment and feeling of {@link Tongues#CODES}
 * too; of another language none is claimed, and the confidence says so.
 */
public final class Understander {
    private final Tables tables;
    private final DeepMoods moods;
    private final DeepTier deep;
    private final Feelings feelings;
    private final Answers answers;
    private final int noEmotion;
    private final String fastModel;
    private final Map<String, String> parts = new LinkedHashMap<>();

    /** Memory of calls that have ended: never more than there were calls at once. */
    private final Queue<Scan> resting = new ConcurrentLinkedQueue<>();

    Understander(Optional<NeedExamples> needs, DeepTier.Loader loader) {
        this(needs, List.of(), loader);
    }

    Understander(Optional<NeedExamples> needs, List<Head> more, DeepTier.Loader loader) {
        tables = new Tables(needs, more);
        moods = DeepMoods.shipped();
        deep = new DeepTier(tables, moods, loader);
        feelings = tables.feelings;
        answers = new Answers(tables, moods, feelings);
        noEmotion = tables.emotion.labels().indexOf("neutral");
        parts.put("language-1", Hashes.of("language-1.grams"));
        parts.put("sentiment-1", Hashes.of("wordpieces.txt", "sentiment-1.tokens", "sentiment-1.pairs"));
        parts.put("emotion-1", Hashes.of("wordpieces.txt", "emotion-1.tokens", "emotion-1.pairs"));
        parts.put("tongues-1", Hashes.of(tongueFiles()));
        needs.ifPresent(taught -> {
            parts.put("vectors-1", Hashes.of("wordpieces.txt", "vectors-1.codes"));
            parts.put("needs", taught.hash());
        });
        more.forEach(head -> parts.put(head.name(), head.hash()));
        fastModel = "tables-1@" + new Hashes().add(parts.toString()).take();
    }

    private static String[] tongueFiles() {
        Stream<String> heads = Tongues.CODES.stream().map(Tongues::file);
        return Stream.concat(Stream.of("feeling-words.tsv"), heads).toArray(String[]::new);
    }

    /**
     * Loads what ships; with examples of needs ({@link NeedExamples}: text TAB label) also learns to read them. Takes
     * less than two seconds; the sentence model is loaded later, by {@link #warm} or by the first text that wants it.
     *
     * @throws IOException where the examples cannot be read
     * @throws IllegalArgumentException where they are no examples, naming the line
     */
    public static Understander load(Optional<Path> needs) throws IOException {
        return load(needs, List.of());
    }

    /**
     * The same with more heads, which every {@link Scan} reads in the same pass, after emotion and sentiment.
     *
     * @throws IllegalArgumentException where a head was not made for the rows of {@link TextRows}
     */
    public static Understander load(Optional<Path> needs, List<Head> more) throws IOException {
        return new Understander(
                needs.isPresent() ? Optional.of(NeedExamples.read(needs.get())) : Optional.empty(),
                more,
                SentenceModel::load);
    }

    /** Heads that every scan reads, in the order of {@link Scan#probability}: emotion, sentiment, then those given. */
    public List<Head> heads() {
        return tables.heads();
    }

    /** Memory for {@link #scan(String, Scan)}: make one for each thread and keep it. */
    public Scan scan() {
        return tables.scan();
    }

    /** Reads a text with the tables alone, all tasks, into memory that is used again: a few microseconds. */
    public void scan(String text, Scan into) {
        tables.scan(text, into);
    }

    /** The words that carried a label of a head in the text scanned last, strongest first; at most three. */
    public List<Evidence> evidence(Scan scanned, int head, int label) {
        List<Evidence> out = new ArrayList<>(Spans.WORDS_MAX);
        tables.explain(tables.heads().get(head).name(), head, label, scanned, out);
        return out;
    }

    private Scan borrow() {
        Scan rested = resting.poll();
        return rested == null ? tables.scan() : rested;
    }

    /** One insight for each text, in their order. */
    public List<Insight> read(List<String> texts, Depth depth) {
        Scan scan = borrow();
        List<Insight> insights = new ArrayList<>(texts.size());
        List<Integer> unsure = new ArrayList<>();
        for (String text : texts) {
            tables.scan(text, scan);
            Scores scores = tables.scores(scan);
            if (depth.wantsMore(scores)) {
                unsure.add(insights.size());
            }
            insights.add(insight(scores, scan, false));
        }
        if (!unsure.isEmpty() && deep.wake().isReady()) {
            deepen(texts, unsure, scan, insights);
        }
        resting.add(scan);
        return insights;
    }

    /**
     * All that is asked for of each text, in their order, with every probability. Of what an employee or assistant wrote
     * no mood is read, whatever is asked.
     */
    public List<Understanding> understand(List<Utterance> utterances, Depth depth, Set<Task> tasks) {
        Scan scan = borrow();
        List<Understanding> made = new ArrayList<>(utterances.size());
        for (Utterance utterance : utterances) {
            Set<Task> asked = EnumSet.noneOf(Task.class);
            tasks.stream()
                    .filter(task -> !task.isMood() || utterance.speaker().hasMoods())
                    .forEach(asked::add);
            tables.scan(utterance.text(), scan);
            Scores scores = tables.scores(scan);
            boolean isDeep = asked.stream().anyMatch(Task::wantsSentenceModel)
                    && depth.wantsMore(scores)
                    && deep.wake().isReady();
            Scores all = isDeep ? deep.deepen(scores, utterance.text()) : scores;
            made.add(answers.of(all, scan, isDeep, asked, isDeep ? deepModel() : fastModel)
                    .with(TalkReading.of(utterance, asked)));
        }
        resting.add(scan);
        return List.copyOf(made);
    }

    private void deepen(List<String> texts, List<Integer> unsure, Scan scan, List<Insight> insights) {
        for (int at : unsure) {
            tables.scan(texts.get(at), scan);
            Scores both = deep.deepen(tables.scores(scan), texts.get(at));
            insights.set(at, insight(both, scan, true));
        }
    }

    /**
     * Loads the sentence model now rather than at the first text that wants it; once. Where this machine cannot run it
     * the status says why, and {@link Depth#AUTO} reads like {@link Depth#FAST}.
     */
    public SentenceModelStatus warm() {
        return deep.wake();
    }

    /** Whether the sentence model is ready, without loading it. */
    public SentenceModelStatus status() {
        return deep.status();
    }

    /** What answers, by name with the first digits of its SHA-256: each part, then the whole as insights name it. */
    public Map<String, String> describe() {
        Map<String, String> made = new LinkedHashMap<>(parts);
        made.put("fast", fastModel);
        made.put("deep", deep.status().isReady() ? deepModel() : deep.status().says());
        return made;
    }

    private String deepModel() {
        return fastModel + "+" + deep.name();
    }

    private Insight insight(Scores scores, Scan scan, boolean isDeep) {
        Moods mood = isDeep ? Moods.of(scores, feelings) : Moods.of(scan);
        List<Reading> present = mood.isRead() ? present(mood.emotions(), isDeep) : List.of();
        List<Reading> told = mood.isRead() ? told(scores) : List.of();
        return new Insight(
                new Reading(
                        scores.language().code(),
                        Probabilities.rounded(scores.language().confidence())),
                new Reading(
                        tables.sentiment.labels().get(mood.best()),
                        Probabilities.rounded(mood.sentiment()[mood.best()])),
                mood.step().feeling(),
                Probabilities.rounded(mood.step().probability()),
                present,
                told,
                tables.explain(mood.best() == Moods.NEUTRAL ? -1 : mood.best(), present, told, scan),
                isDeep ? deepModel() : fastModel);
    }

    private List<Reading> present(double[] emotions, boolean isDeep) {
        List<Reading> made = new ArrayList<>(4);
        for (int i = 0; i < emotions.length; i++) {
            float least = isDeep ? moods.present(i) : tables.emotion.present()[i];
            if (i != noEmotion && emotions[i] >= least) {
                made.add(new Reading(tables.emotion.labels().get(i), Probabilities.rounded(emotions[i])));
            }
        }
        made.sort(Comparator.comparingDouble(Reading::confidence).reversed());
        return List.copyOf(made);
    }

    private List<Reading> told(Scores scores) {
        if (tables.needs.isEmpty()) {
            return List.of();
        }
        double[] p = scores.need().clone();
        Probabilities.softmax(p, p.length);
        for (int i = 0; i < p.length; i++) {
            p[i] *= scores.english();
        }
        return tables.needs.get().told(p);
    }
}
