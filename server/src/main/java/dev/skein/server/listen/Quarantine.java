package dev.skein.server.listen;

import java.util.concurrent.CompletionStage;

/** Where items go that are no events, so that nothing a client sent is lost without a word. */
public interface Quarantine {
    /**
     * Keeps what came, and why it was not taken. The stage completes when the row is durable; the same source, reason and
     * body may be kept once.
     *
     * @param source as an event from there would have it, {@code segment/web}
     * @param reason in words
     * @param body as it came, at most 512,000 bytes, not necessarily JSON
     */
    CompletionStage<Void> put(String source, String reason, byte[] body);
}
