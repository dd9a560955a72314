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
    private volatile Live live;

    /** What reads now, and by what name of the model that is live; no name of its own for what came with the company. */
    private record Live(Understander reader, String named) {}

    /** Reads needs by what the understander itself was taught, until {@link #live} says otherwise. */
    public NeedsReader(Understander understander) {
        this.understander = understander;
        this.live = new Live(understander, "");
    }

    /** From now on needs are read by this model; by what the understander itself was taught when there is none. */
    public void live(Optional<TaughtModel> model) {
        live = model.map(taught -> new Live(understander.with(taught), "+needs@" + taught.hash()))
                .orElseGet(() -> new Live(understander, ""));
    }

    /** One insight for each text, in their order. */
    public List<Insight> read(List<String> texts, Depth depth) {
        Live now = live;
        List<Insight> read = now.reader().read(texts, depth);
        return now.named().isEmpty()
                ? read
                : read.stream().map(i -> named(i, now.named())).toList();
    }

    /** Whether a text read by the tables alone is read unsurely, and a sentence model may know better. */
    public boolean isUnsure(String text) {
        return live.reader().isUnsure(text);
    }

    private static Insight named(Insight read, String name) {
        List<Insight.Evidence> ofNeeds =
                read.evidence().stream().filter(e -> e.task().equals("need")).toList();
        return read.withNeeds(read.need(), read.outOfScope(), ofNeeds, read.model() + name);
    }
}
