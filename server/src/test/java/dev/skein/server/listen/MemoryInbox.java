package dev.skein.server.listen;

import dev.skein.Event;
import dev.skein.host.Inbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An inbox that keeps events as long as the test runs, and fails when it is told to. */
final class MemoryInbox implements Inbox {
    private final Map<String, Event> events = new LinkedHashMap<>();
    private @Nullable RuntimeException failure;

    @Override
    public synchronized CompletionStage<List<Receipt>> append(List<Event> more) {
        if (failure != null) {
            return CompletableFuture.failedStage(failure);
        }
        List<Receipt> receipts = new ArrayList<>();
        for (Event event : more) {
            boolean fresh = events.putIfAbsent(event.id(), event) == null;
            receipts.add(new Receipt(event.id(), fresh ? Status.ACCEPTED : Status.DUPLICATE, ""));
        }
        return CompletableFuture.completedStage(receipts);
    }

    synchronized void failWith(@Nullable RuntimeException how) {
        failure = how;
    }

    synchronized Collection<Event> events() {
        return List.copyOf(events.values());
    }
}
