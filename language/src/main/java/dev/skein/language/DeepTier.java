package dev.skein.language;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.Optional;

/**
 * The second tier: the sentence model, as it is for what a text is about and fine-tuned for how its writer feels, loaded
 * when first asked for. Where it cannot be loaded, for want of native code
 * for this machine, it says so once in its {@link SentenceModelStatus} and is never asked again.
 */
final class DeepTier {
    private final Tables tables;
    private final DeepMoods moods;
    private final Loader loader;
    private boolean tried;
    private volatile SentenceModelStatus status = SentenceModelStatus.RESTING;
    private volatile Optional<SentenceModel> feelings = Optional.empty();

    DeepTier(Tables tables, DeepMoods moods, Loader loader) {
        this.tables = tables;
        this.moods = moods;
        this.loader = loader;
    }

    /** Brings the sentence model; may fail in all the ways that native code can be missing. */
    interface Loader {
        SentenceModel load(Encoder encoder) throws OrtException, IOException;
    }

    SentenceModelStatus status() {
        return status;
    }

    /** Whether it was tried and cannot be loaded; it waits for nobody who is just loading it. */
    boolean isMissing() {
        SentenceModelStatus known = status;
        return !known.isReady() && !known.equals(SentenceModelStatus.RESTING);
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
            feelings = Optional.of(loader.load(Encoder.feeling(tables.vocabulary)));
            return new SentenceModelStatus(true, "The sentence model " + name() + " is ready.");
        } catch (OrtException | IOException | LinkageError e) {
            return new SentenceModelStatus(
                    false, "The sentence model cannot be loaded, the tables alone read texts: " + e.getMessage());
        }
    }

    /** Name and hash of the model; empty until it is ready. */
    String name() {
        return feelings.map(SentenceModel::name).orElse("");
    }

    private static SentenceModel.Vectors read(SentenceModel model, String text) {
        try {
            return model.read(text);
        } catch (OrtException e) {
            throw new IllegalStateException("sentence model: failed on a text of " + text.length() + " units", e);
        }
    }

    /** The scores of both tiers together. */
    Scores deepen(Scores fast, String text) {
        if (feelings.isEmpty()) {
            return fast;
        }
        SentenceModel.Vectors vectors = read(feelings.get(), text);
        return new Scores(
                fast.language(),
                fast.english(),
                moods.sentiment(fast.sentiment(), vectors),
                moods.emotion(fast.emotion(), vectors),
                moods.ekman(fast.emotion(), vectors),
                moods.groups(fast.emotion(), vectors));
    }
}
