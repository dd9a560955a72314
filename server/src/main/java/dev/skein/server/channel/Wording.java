package dev.skein.server.channel;

import dev.skein.Action;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Finds other words for what the assistant says; what it says is settled before. */
@FunctionalInterface
public interface Wording {
    /** Leaves every word as it is. */
    Wording AS_IS = draft -> CompletableFuture.completedStage(Worded.asIs(draft.text()));

    /**
     * The words to send for this draft. Never fails and never takes longer than a few seconds: where there are no better
     * words, the draft's own.
     */
    CompletionStage<Worded> word(Action.Send draft);

    /**
     * Words, and whose they are.
     *
     * @param text what to send
     * @param by name of the model that found them; empty when they are the draft's own
     */
    record Worded(String text, String by) {
        static Worded asIs(String text) {
            return new Worded(text, "");
        }
    }
}
