package dev.skein.server;

import dev.skein.Insight;
import dev.skein.language.Depth;
import dev.skein.language.Understander;
import dev.skein.language.teach.TaughtModel;
import java.util.List;
import java.util.Optional;

/**
 * Reads texts by the model that is live. Another model may be put live at any time, from any thread: each call is read
 * by one of them from its first text to its last, and each insight names the one that read it.
 */
public final class NeedsReader {
    private final Understander understander;
    private volatile Understander live;

    /** Reads needs by what the understander itself was taught, until {@link #live} says otherwise. */
    public NeedsReader(Understander understander) {
        this.understander = understander;
        this.live = understander;
    }

    /** From now on needs are read by this model; by what the understander itself was taught when there is none. */
    public void live(Optional<TaughtModel> model) {
        live = model.map(understander::with).orElse(understander);
    }

    /** One insight for each text, in their order. */
    public List<Insight> read(List<String> texts, Depth depth) {
        return live.read(texts, depth);
    }
}
