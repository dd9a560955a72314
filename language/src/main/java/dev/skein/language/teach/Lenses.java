package dev.skein.language.teach;

import ai.onnxruntime.OrtException;
import dev.skein.language.Encoder;
import dev.skein.language.SentenceModel;
import dev.skein.language.TextRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The lenses there are, by name. The cheap ones are always there; those of sentence models are loaded when first asked
 * for, and where one cannot be loaded the others do without it. Safe to share.
 */
public final class Lenses {
    /** Word pieces and their pairs, as the tables read them. */
    static final String PIECES = "pieces-1";

    /** The sentence model that was fine-tuned to feelings. */
    public static final String FEELING = "feeling-all";

    private final List<Lens.Sparse> sparse;
    private final boolean letters;
    private final List<Deep> deep;

    private Lenses(List<Lens.Sparse> sparse, boolean letters, List<Deep> deep) {
        this.sparse = List.copyOf(sparse);
        this.letters = letters;
        this.deep = List.copyOf(deep);
    }

    /** Word pieces alone: no native code. */
    public static Lenses tables() {
        return new Lenses(List.of(new PieceRows()), false, List.of());
    }

    /** Word pieces, words and runs of letters: no native code, any language, some 20 microseconds a text. */
    public static Lenses cheap() {
        return new Lenses(tables().sparse, true, List.of());
    }

    /**
     * All that ships: what is cheap, all-MiniLM-L6-v2 as it is and as it was fine-tuned to feelings, and
     * bge-small-en-v1.5. A model keeps of them what its task gains by.
     */
    public static Lenses shipped() {
        return shipped(() -> SentenceModel.load(Encoder.miniLm()), () -> SentenceModel.load(Encoder.feeling()));
    }

    /** The same where both of MiniLM are loaded by somebody else. */
    public static Lenses shipped(Loader miniLm, Loader feeling) {
        return cheap().with("minilm-mean", miniLm, View.MEAN)
                .with("bge-mean", () -> SentenceModel.load(Encoder.bge()), View.MEAN)
                .with(FEELING, feeling, View.ALL);
    }

    /** Word pieces and all-MiniLM-L6-v2: half the cost and memory of all that ship. */
    public static Lenses light(Loader miniLm) {
        return tables().with("minilm-mean", miniLm, View.MEAN);
    }

    /** Brings a sentence model; may fail in all the ways that native code can be missing. */
    @FunctionalInterface
    public interface Loader {
        SentenceModel load() throws OrtException, IOException;
    }

    /** One more cheap lens. */
    public Lenses with(Lens.Sparse lens) {
        List<Lens.Sparse> more = new ArrayList<>(sparse);
        more.add(lens);
        return new Lenses(more, letters, deep);
    }

    /** One more sentence model, an operator's own, for one; its name says which and which version. */
    public Lenses with(String name, Loader loader, View view) {
        List<Deep> more = new ArrayList<>(deep);
        more.add(new Deep(name, loader, view));
        return new Lenses(sparse, letters, more);
    }

    /** All but the sentence models of these names. */
    public Lenses without(Collection<String> names) {
        return new Lenses(
                sparse,
                letters,
                deep.stream().filter(lens -> !names.contains(lens.name)).toList());
    }

    /**
     * The same, and the same models, but what a sentence model saw of a text is asked of a memory first: for evaluations,
     * that teach and ask the same texts in many ways.
     */
    public Lenses remembering(Memory memory) {
        return new Lenses(
                sparse,
                letters,
                deep.stream().map(lens -> new Deep(lens, memory)).toList());
    }

    /** Which of its vectors a sentence model speaks by. */
    public enum View {
        /** The mean over its tokens. */
        MEAN,
        /** The first mark. */
        FIRST,
        /** Mean, maxima and first mark side by side, each of the same length. */
        ALL;

        private float[] of(SentenceModel.Vectors vectors) {
            return switch (this) {
                case MEAN -> vectors.mean();
                case FIRST -> vectors.first();
                case ALL -> joined(vectors);
            };
        }

        private static float[] joined(SentenceModel.Vectors vectors) {
            int dims = vectors.mean().length;
            float[] made = new float[3 * dims];
            float share = (float) Math.sqrt(1 / 3.0);
            float max = share / (float) Math.sqrt(Math.max(1e-12f, Numbers.dot(vectors.max(), vectors.max())));
            for (int d = 0; d < dims; d++) {
                made[d] = share * vectors.mean()[d];
                made[dims + d] = max * vectors.max()[d];
                made[2 * dims + d] = share * vectors.first()[d];
            }
            return made;
        }
    }

    /** Whether words and runs of letters are read too, where labels are few. */
    boolean hasLetters() {
        return letters;
    }

    List<Lens.Sparse> sparse() {
        return sparse;
    }

    /** Those that can be loaded on this machine. */
    List<Lens.Dense> dense() {
        List<Lens.Dense> made = new ArrayList<>();
        for (Deep lens : deep) {
            if (lens.wake()) {
                made.add(lens);
            }
        }
        return List.copyOf(made);
    }

    Optional<Lens.Sparse> sparse(String name) {
        return sparse.stream().filter(lens -> lens.name().equals(name)).findFirst();
    }

    /** Of this name, if there is one and it can be loaded here. */
    Optional<Lens.Dense> dense(String name) {
        return deep.stream()
                .filter(lens -> lens.name().equals(name) && lens.wake())
                .<Lens.Dense>map(lens -> lens)
                .findFirst();
    }

    /** Why a sentence model could not be loaded; empty for those that were, or were not asked for. */
    public List<String> missing() {
        return deep.stream().map(Deep::fault).filter(fault -> !fault.isEmpty()).toList();
    }

    private static final class PieceRows implements Lens.Sparse {
        private final ThreadLocal<TextRows> rows = ThreadLocal.withInitial(TextRows::shipped);
        private final int count = TextRows.shipped().count();

        @Override
        public String name() {
            return PIECES;
        }

        @Override
        public int rows() {
            return count;
        }

        @Override
        public int[] see(String text) {
            return rows.get().of(text);
        }
    }

    private static final class Deep implements Lens.Dense {
        private final String name;
        private final Loader loader;
        private final View view;
        private final Memory memory;
        private Optional<SentenceModel> model = Optional.empty();
        private String fault = "";
        private int dims;

        Deep(String name, Loader loader, View view) {
            this(name, loader, view, (lens, text, see) -> see.apply(text));
        }

        /** The same model as another's, loaded once, with a memory. */
        Deep(Deep other, Memory memory) {
            this(other.name, other::shared, other.view, memory);
        }

        private Deep(String name, Loader loader, View view, Memory memory) {
            this.name = name;
            this.loader = loader;
            this.view = view;
            this.memory = memory;
        }

        private SentenceModel shared() throws IOException {
            if (!wake()) {
                throw new IOException(fault());
            }
            return model();
        }

        synchronized boolean wake() {
            if (model.isEmpty() && fault.isEmpty()) {
                try {
                    SentenceModel loaded = loader.load();
                    dims = view.of(loaded.read("a")).length;
                    model = Optional.of(loaded);
                } catch (OrtException | IOException | LinkageError e) {
                    fault = name + ": " + e.getMessage();
                }
            }
            return model.isPresent();
        }

        synchronized String fault() {
            return fault;
        }

        private synchronized SentenceModel model() {
            return model.orElseThrow(() -> new IllegalStateException(name + ": asked before it was loaded"));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public synchronized int dims() {
            return dims;
        }

        @Override
        public float[] see(String text) {
            return memory.of(name, text, this::read);
        }

        private float[] read(String text) {
            try {
                return view.of(model().read(text));
            } catch (OrtException e) {
                throw new IllegalStateException(name + ": failed on a text of " + text.length() + " units", e);
            }
        }
    }
}
