package dev.skein.language;

import dev.skein.Insight;
import dev.skein.Insight.Evidence;
import dev.skein.Insight.Reading;
import dev.skein.language.teach.Answer;
import dev.skein.language.teach.TaughtModel;
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
    /** Emotion and sentiment. */
    private static final int SHIPPED_HEADS = 2;

    private final Tables tables;
    private final DeepMoods moods;
    private final DeepTier deep;
    private final Optional<Needs> needs;
    private final Feelings feelings;
    private final Answers answers;
    private final int noEmotion;
    private final String fastModel;
    private final Map<String, String> parts = new LinkedHashMap<>();

    /** Memory of calls that have ended: never more than there were calls at once. */
    private final Queue<Scan> resting = new ConcurrentLinkedQueue<>();

    Understander(Optional<Path> needsFile, List<Head> more, DeepTier.Loader loader) throws IOException {
        this(new Tables(more), DeepMoods.shipped(), loader, needsFile);
    }

    private Understander(Tables tables, DeepMoods moods, DeepTier.Loader loader, Optional<Path> file)
            throws IOException {
        this(
                tables,
                moods,
                new DeepTier(tables, moods, loader),
                file.isPresent() ? Optional.of(Needs.load(file.get(), loader)) : Optional.empty());
    }

    private Understander(Tables tables, DeepMoods moods, DeepTier deep, Optional<Needs> needs) {
        this.tables = tables;
        this.moods = moods;
        this.deep = deep;
        this.needs = needs;
        feelings = tables.feelings;
        answers = new Answers(tables, moods, feelings);
        noEmotion = tables.emotion.labels().indexOf("neutral");
        parts.put("language-1", Hashes.of("language-1.grams"));
        parts.put("sentiment-1", Hashes.of("wordpieces.txt", "sentiment-1.tokens", "sentiment-1.pairs"));
        parts.put("emotion-1", Hashes.of("wordpieces.txt", "emotion-1.tokens", "emotion-1.pairs"));
        parts.put("signals-1", Hashes.of("talk/phrases.txt", "talk/signals-1.table"));
        parts.put("tongues-1", Hashes.of(tongueFiles()));
        needs.ifPresent(taught -> parts.put("needs", taught.hash()));
        List<Head> more = tables.heads().subList(SHIPPED_HEADS, tables.heads().size());
        more.forEach(head -> parts.put(head.name(), head.hash()));
        fastModel = "tables-1@" + new Hashes().add(parts.toString()).take();
    }

    private static String[] tongueFiles() {
        Stream<String> heads = Tongues.CODES.stream().map(Tongues::file);
        return Stream.concat(Stream.of("feeling-words.tsv"), heads).toArray(String[]::new);
    }

    /**
     * Loads what ships; with a model of needs ({@link dev.skein.language.teach.TaughtModel}) also reads them, and with
     * examples of needs ({@link dev.skein.language.teach.Examples}: text TAB label) learns to. Takes less than two seconds
     * with a model or some hundred examples; the sentence models are loaded, and taught the examples, later: by
     * {@link #warm} or by the first text that wants them.
     *
     * @throws IOException where the file cannot be read
     * @throws IllegalArgumentException where it is neither, naming the line
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
        return new Understander(needs, more, SentenceModel::load);
    }

    /** The same that reads another taught model's labels; tables and sentence models are shared with this one. */
    public Understander with(TaughtModel taught) {
        return new Understander(tables, moods, deep, Optional.of(Needs.of(taught)));
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
        List<Optional<Wanted>> wants = new ArrayList<>(texts.size());
        for (String text : texts) {
            tables.scan(text, scan);
            Scores scores = tables.scores(scan);
            if (depth.wantsMore(scores)) {
                unsure.add(insights.size());
            }
            wants.add(wanted(text, scores, depth));
            insights.add(insight(text, scores, wants.get(insights.size()), scan, false));
        }
        if (!unsure.isEmpty() && deep.wake().isReady()) {
            deepen(texts, unsure, wants, scan, insights);
        }
        resting.add(scan);
        return insights;
    }

    /**
     * Whether {@link Depth#AUTO} would ask a sentence model of a text where {@link Depth#FAST} does not; false where none
     * can be loaded on this machine.
     */
    public boolean isUnsure(String text) {
        if (deep.isMissing()) {
            return false;
        }
        Scan scan = borrow();
        tables.scan(text, scan);
        Scores scores = tables.scores(scan);
        resting.add(scan);
        return Depth.AUTO.wantsMore(scores)
                || needs.filter(taught -> !isForeign(scores) && taught.isUnsure(text))
                        .isPresent();
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
            boolean isDeep = asked.stream().anyMatch(Task::isMood)
                    && depth.wantsMore(scores)
                    && deep.wake().isReady();
            Scores all = isDeep ? deep.deepen(scores, utterance.text()) : scores;
            Optional<Answer> need =
                    asked.stream().anyMatch(Task::wantsNeeds) ? need(utterance.text(), all, depth) : Optional.empty();
            made.add(answers.of(all, need, scan, isDeep, asked, model(isDeep, need.map(Answer::isDeep)))
                    .with(TalkReading.of(utterance, asked)));
        }
        resting.add(scan);
        return List.copyOf(made);
    }

    private void deepen(
            List<String> texts, List<Integer> unsure, List<Optional<Wanted>> wants, Scan scan, List<Insight> insights) {
        for (int at : unsure) {
            tables.scan(texts.get(at), scan);
            Scores both = deep.deepen(tables.scores(scan), texts.get(at));
            insights.set(at, insight(texts.get(at), both, wants.get(at), scan, true));
        }
    }

    /**
     * Loads the sentence model now rather than at the first text that wants it; once. Where this machine cannot run it
     * the status says why, and {@link Depth#AUTO} reads like {@link Depth#FAST}.
     */
    public SentenceModelStatus warm() {
        SentenceModelStatus woken = deep.wake();
        if (woken.isReady()) {
            needs.ifPresent(Needs::wake);
        }
        return woken;
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

    private String model(boolean isDeep, Optional<Boolean> isNeedDeep) {
        return (isDeep ? deepModel() : fastModel) + (isNeedDeep.orElse(false) ? "+needs" : "");
    }

    /** What the text wants; of another language than the one that was taught, nothing. */
    private Optional<Answer> need(String text, Scores scores, Depth depth) {
        return needs.map(taught -> {
            Answer answer = taught.read(text, reach(scores, depth));
            return isForeign(scores) ? answer.foreign(scores.english()) : answer;
        });
    }

    /** What is told of it; of another language than the one that was taught, nothing, not even that it is beyond us. */
    private Optional<Wanted> wanted(String text, Scores scores, Depth depth) {
        return need(text, scores, depth)
                .map(answer -> isForeign(scores)
                        ? new Wanted(List.of(), Optional.empty(), List.of(), answer.isDeep())
                        : needs.orElseThrow().wanted(text, answer, reach(scores, depth)));
    }

    /** Without native code none of the sentence models is tried. */
    private Depth reach(Scores scores, Depth depth) {
        boolean isDeep =
                depth != Depth.FAST && !isForeign(scores) && deep.wake().isReady();
        return isDeep ? depth : Depth.FAST;
    }

    private boolean isForeign(Scores scores) {
        return needs.filter(Needs::isEnglish).isPresent()
                && !scores.isReadable()
                && !scores.language().code().equals(LanguageGuess.UNDETERMINED);
    }

    private Insight insight(String text, Scores scores, Optional<Wanted> need, Scan scan, boolean isDeep) {
        Moods mood = isDeep ? Moods.of(scores, feelings) : Moods.of(scan);
        List<Reading> present = mood.isRead() ? present(mood.emotions(), isDeep) : List.of();
        List<Evidence> evidence = tables.explain(mood.best() == Moods.NEUTRAL ? -1 : mood.best(), present, scan);
        String model = model(isDeep, need.map(Wanted::isDeep));
        Insight meaning = new Insight(
                new Reading(
                        scores.language().code(),
                        Probabilities.rounded(scores.language().confidence())),
                new Reading(
                        tables.sentiment.labels().get(mood.best()),
                        Probabilities.rounded(mood.sentiment()[mood.best()])),
                mood.step().feeling(),
                Probabilities.rounded(mood.step().probability()),
                present,
                List.of(),
                List.copyOf(evidence),
                model);
        Insight wanting = need.map(n -> meaning.withNeeds(n.needs(), n.outOfScope(), n.evidence(), model))
                .orElse(meaning);
        return CustomerTalk.on(wanting, text);
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
}
