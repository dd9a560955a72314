package dev.skein.language;

import dev.skein.language.teach.Answer;
import dev.skein.language.teach.Examples;
import dev.skein.language.teach.Lenses;
import dev.skein.language.teach.Progress;
import dev.skein.language.teach.TaughtModel;
import dev.skein.language.teach.Teacher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a company taught, from a model's file or from its examples. Of examples the tables learn at once, the sentence
 * models when first asked for. Safe to share.
 */
final class Needs {
    private static final long SEED = 1;

    private final Optional<Examples> examples;
    private final Lenses lenses;
    private final TaughtModel quick;
    private volatile @Nullable TaughtModel whole;

    private Needs(Optional<Examples> examples, Lenses lenses, TaughtModel quick, @Nullable TaughtModel whole) {
        this.examples = examples;
        this.lenses = lenses;
        this.quick = quick;
        this.whole = whole;
    }

    /**
     * Reads a file of either kind; examples take some tenths of a second a hundred. From examples all-MiniLM-L6-v2 alone
     * learns, for memory; a model has what it was taught with.
     */
    static Needs load(Path file, DeepTier.Loader loader) throws IOException {
        Lenses.Loader miniLm = () -> loader.load(Encoder.miniLm());
        if (TaughtModel.isModel(file)) {
            return of(TaughtModel.read(file, Lenses.shipped(miniLm, () -> loader.load(Encoder.feeling()))));
        }
        Examples examples = Examples.read(file);
        TaughtModel quick = new Teacher(Lenses.tables(), SEED, Progress.QUIET).teach(examples);
        return new Needs(Optional.of(examples), Lenses.light(miniLm), quick, null);
    }

    /** Of a model that was taught already. */
    static Needs of(TaughtModel model) {
        return new Needs(Optional.empty(), Lenses.tables(), model, model);
    }

    /** Teaches the sentence models too, once; the first caller waits. */
    private TaughtModel whole() {
        TaughtModel taught = whole;
        return taught == null ? wake() : taught;
    }

    synchronized TaughtModel wake() {
        TaughtModel taught = whole;
        if (taught == null) {
            taught = new Teacher(lenses, SEED, Progress.QUIET).teach(examples.orElseThrow());
            whole = taught;
        }
        return taught;
    }

    Answer read(String text, Depth depth) {
        return depth == Depth.FAST ? quick.read(text, depth) : whole().read(text, depth);
    }

    /** Whether {@link Depth#AUTO} would ask the sentence models of a text; so too while they have still to learn. */
    boolean isUnsure(String text) {
        TaughtModel taught = whole;
        return taught == null || taught.isUnsure(text);
    }

    /** Whether a text in another language than English is beyond what was taught. */
    boolean isEnglish() {
        return quick.task().english();
    }

    /** What the text wants, whole and clause by clause. */
    Wanted wanted(String text, Answer read, Depth depth) {
        return Wanted.of(text, read, part -> read(part, depth));
    }

    /** Of what the tables answer by; that of examples is theirs, whichever tier has learned them so far. */
    String hash() {
        return quick.hash();
    }
}
