package dev.skein.language.teach;

import dev.skein.Insight.Evidence;
import dev.skein.language.Depth;
import dev.skein.language.Head;
import dev.skein.language.TextRows;
import dev.skein.language.teach.Answer.Likely;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a company taught: reads texts, tells the probability of each label and that none is meant. Immutable and safe to
 * share; the same text gives the same answer. Kept in one file ({@link #write}, {@link #read}).
 */
public final class TaughtModel {
    /** The task that evidence names. */
    private static final String TASK = "need";

    private final Task task;
    private final Experts experts;
    private final Tier fast;
    private final Tier deep;
    private final Cascade cascade;
    private final List<Lens.Sparse> sparse = new ArrayList<>();
    private final Lenses lenses;
    private final ThreadLocal<TextRows> spans = ThreadLocal.withInitial(TextRows::shipped);
    private final String hash;

    /**
     * What was taught.
     *
     * @param labels sorted
     * @param exclusive whether they compete
     * @param english whether the examples are in English, so that other languages are beyond it
     * @param examples there were
     * @param seed of the teaching
     */
    public record Task(List<String> labels, boolean exclusive, boolean english, int examples, long seed) {
        /** Copies the labels. */
        public Task {
            labels = List.copyOf(labels);
        }
    }

    TaughtModel(Task task, Experts experts, Tier fast, Tier deep, Cascade cascade, Lenses lenses) {
        this.task = task;
        this.experts = experts;
        this.fast = fast;
        this.deep = deep;
        this.cascade = cascade;
        this.lenses = lenses;
        for (Experts.OfTable expert : experts.tables()) {
            sparse.add(lenses.sparse(expert.lens())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "model: reads by '" + expert.lens() + "', which is not here")));
        }
        hash = ModelFile.hash(this);
    }

    /**
     * Reads a file that {@link #write} made.
     *
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where it is no model, is of another version, is damaged, or wants a lens that is
     *     not there
     */
    public static TaughtModel read(Path file, Lenses lenses) throws IOException {
        return ModelFile.read(file, lenses);
    }

    /** Whether a file begins as a model does; its examples would not. */
    public static boolean isModel(Path file) throws IOException {
        return ModelFile.isModel(file);
    }

    /** Writes the model into one file, at once or not at all. */
    public void write(Path file) throws IOException {
        ModelFile.write(this, file);
    }

    /** Reads a text; {@link Depth#AUTO} asks the sentence models where the tables are not sure. */
    public Answer read(String text, Depth depth) {
        int[][] rows = rows(text);
        float[][] quick = experts.fast(text, rows);
        Tier.Verdict verdict = fast.decide(quick, new double[0]);
        boolean more = depth != Depth.FAST && (depth != Depth.AUTO || verdict.confidence() < cascade.sure());
        Optional<Tier.Verdict> slow = more ? slow(text, quick) : Optional.empty();
        return answer(slow.orElse(verdict), slow.isPresent() ? deep : fast, text, rows, slow.isPresent());
    }

    /** Whether {@link Depth#AUTO} would ask the sentence models of a text. */
    public boolean isUnsure(String text) {
        return fast.decide(experts.fast(text, rows(text)), new double[0]).confidence() < cascade.sure();
    }

    private int[][] rows(String text) {
        return sparse.stream().map(lens -> lens.see(text)).toArray(int[][]::new);
    }

    /** Empty where a sentence model cannot be loaded on this machine. */
    private Optional<Tier.Verdict> slow(String text, float[][] quick) {
        List<float[]> vectors = new ArrayList<>();
        for (Experts.OfVectors expert : experts.dense()) {
            Optional<Lens.Dense> lens = lenses.dense(expert.lens());
            if (lens.isEmpty()) {
                return Optional.empty();
            }
            vectors.add(lens.get().see(text));
        }
        return vectors.isEmpty()
                ? Optional.empty()
                : Optional.of(deep.decide(experts.all(quick, vectors), experts.nearest(vectors)));
    }

    Figures.Line line(Example example, Depth depth) {
        int[][] rows = rows(example.text());
        float[][] quick = experts.fast(example.text(), rows);
        Tier.Verdict verdict = fast.decide(quick, new double[0]);
        boolean more = depth != Depth.FAST && (depth != Depth.AUTO || verdict.confidence() < cascade.sure());
        Optional<Tier.Verdict> slow = more ? slow(example.text(), quick) : Optional.empty();
        Tier.Verdict said = slow.orElse(verdict);
        return new Figures.Line(
                said,
                example.labels().stream().map(task.labels()::indexOf).toList(),
                Judge.present(said, slow.isPresent() ? deep : fast));
    }

    private Answer answer(Tier.Verdict said, Tier tier, String text, int[][] rows, boolean isDeep) {
        List<Integer> present = Judge.present(said, tier);
        List<Likely> likely = new ArrayList<>();
        for (int label = 0; label < said.labels().length; label++) {
            likely.add(new Likely(task.labels().get(label), said.labels()[label], present.contains(label)));
        }
        likely.sort(Comparator.comparingDouble(Likely::probability).reversed());
        return new Answer(
                List.copyOf(likely),
                said.outside(),
                said.isOutside(),
                said.isOutside() ? List.of() : evidence(said.best(), text, rows),
                isDeep);
    }

    /** The words whose rows push a label most, against the mean of the others. */
    private List<Evidence> evidence(int label, String text, int[][] rows) {
        for (int e = 0; e < sparse.size(); e++) {
            if (sparse.get(e).name().equals(Lenses.PIECES)) {
                TextRows cut = spans.get();
                cut.of(text);
                TableHead head = experts.tables().get(e).head();
                double[] shares = new double[rows[e].length / 2];
                for (int i = 0; i < shares.length; i++) {
                    shares[i] = head.push(rows[e][i], label) + head.push(rows[e][shares.length + i], label);
                }
                return cut.evidence(TASK, task.labels().get(label), shares);
            }
        }
        return List.of();
    }

    /** The tables' part as a head that can be read in one pass with others; only where word pieces are all it reads. */
    public Optional<Head> head() {
        return experts.tables().size() == 1
                        && experts.letters().isEmpty()
                        && sparse.get(0).name().equals(Lenses.PIECES)
                ? Optional.of(ModelFile.head(experts.tables().get(0).head(), task, hash))
                : Optional.empty();
    }

    /** What was taught. */
    public Task task() {
        return task;
    }

    /** The experts it kept, cheap ones first; what it costs to read a text is what they cost. */
    public List<String> reads() {
        return experts.names();
    }

    /** The labels it tells, sorted. */
    public List<String> labels() {
        return task.labels();
    }

    /** First digits of the SHA-256 of all that decides. */
    public String hash() {
        return hash;
    }

    /** When the sentence models are asked, and what that costs and keeps. */
    public Cascade cascade() {
        return cascade;
    }

    /** The same with another threshold of the cascade. */
    public TaughtModel with(Cascade other) {
        return new TaughtModel(task, experts, fast, deep, other, lenses);
    }

    /** Why a sentence model it wants is not there; empty where all are. */
    public List<String> missing() {
        experts.dense().forEach(expert -> lenses.dense(expert.lens()));
        return lenses.missing();
    }

    Experts experts() {
        return experts;
    }

    Tier fast() {
        return fast;
    }

    Tier deep() {
        return deep;
    }
}
