package dev.skein.language;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second tier: the sentence model, loaded when first asked for. Where it cannot be loaded, for want of native code
 * for this machine, it says so once in its {@link SentenceModelStatus} and is never asked again.
 */
final class DeepTier {
    private final Tables tables;
    private final Optional<DeepMoods> moods;
    private final Loader loader;
    private boolean tried;
    private volatile SentenceModelStatus status = SentenceModelStatus.RESTING;
    private volatile @Nullable SentenceModel model;
    private volatile Optional<Needs.Deep> needs = Optional.empty();

    DeepTier(Tables tables, Optional<DeepMoods> moods, Loader loader) {
        this.tables = tables;
        this.moods = moods;
        this.loader = loader;
    }

    /** Brings the sentence model; may fail in all the ways that native code can be missing. */
    interface Loader {
        SentenceModel load(Vocabulary vocabulary) throws OrtException, IOException;
    }

    SentenceModelStatus status() {
        return status;
    }

    /** Loads the model unless that was tried before; the first caller waits a second or two. */
    synchronized SentenceModelStatus wake() {
        if (!tried) {
            tried = true;
            status = load();
        }
        return status;
    }

    private SentenceModelStatus load() {
        try {
            SentenceModel loaded = loader.load(tables.vocabulary);
            if (tables.needs.isPresent()) {
                needs = Optional.of(tables.needs.get().deepen(loaded));
            }
            model = loaded;
            return new SentenceModelStatus(true, "The sentence model " + loaded.name() + " is ready.");
        } catch (OrtException | IOException | LinkageError e) {
            return new SentenceModelStatus(
                    false, "The sentence model cannot be loaded, the tables alone read texts: " + e.getMessage());
        }
    }

    /** Name and hash of the model; only when ready. */
    String name() {
        return ready().name();
    }

    private SentenceModel ready() {
        SentenceModel loaded = model;
        if (loaded == null) {
            throw new IllegalStateException("sentence model: asked before it was ready");
        }
        return loaded;
    }

    /** Vectors of a text; only when ready. */
    SentenceModel.Vectors read(String text) {
        try {
            return ready().read(text);
        } catch (OrtException e) {
            throw new IllegalStateException("sentence model: failed on a text of " + text.length() + " units", e);
        }
    }

    /** The scores of both tiers together. */
    Scores deepen(Scores fast, SentenceModel.Vectors vectors) {
        double[] need =
                needs.map(deep -> Needs.together(fast.need(), deep, vectors)).orElse(fast.need());
        double[] sentiment = fast.sentiment();
        double[] emotion = fast.emotion();
        if (moods.isPresent()) {
            sentiment = moods.get().sentiment(fast.sentiment(), vectors);
            emotion = moods.get().emotion(fast.emotion(), vectors);
        }
        return new Scores(fast.language(), fast.english(), sentiment, emotion, need);
    }
}
