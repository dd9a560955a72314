package dev.skein.server.listen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A quarantine that keeps its rows as long as the test runs. */
final class Aside implements Quarantine {
    private final List<String> rows = new ArrayList<>();

    @Override
    public synchronized CompletionStage<Void> put(String source, String reason, byte[] body) {
        rows.add(source + " | " + reason + " | " + new String(body, StandardCharsets.UTF_8));
        return CompletableFuture.completedStage(null);
    }

    synchronized List<String> rows() {
        return List.copyOf(rows);
    }
}
