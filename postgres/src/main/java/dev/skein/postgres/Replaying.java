package dev.skein.postgres;

import dev.skein.Key;
import dev.skein.host.Derived;
import dev.skein.host.Inbox.Unavailable;
import dev.skein.host.Replay.Recorded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Takes a recorded log in, each writer its own part in big batches. Keys join and part only by what they are told, so the
 * writers wait for one another only before an event from outside whose key was told something that is not yet written.
 */
final class Replaying {
    private static final int EVENTS_MAX = Writer.BATCH_EVENTS_MAX;

    private final Hub hub;
    private final Map<Writer, List<Recorded>> waiting = new LinkedHashMap<>();
    private final Set<Key> told = new HashSet<>();

    Replaying(Hub hub) {
        this.hub = hub;
    }

    void take(List<Recorded> log) {
        for (Recorded one : log) {
            boolean isHosts = Derived.isHosts(one.event());
            if (!isHosts && told.contains(one.event().subject())) {
                write();
            }
            if (isHosts) {
                told.add(one.event().subject());
            }
            List<Recorded> part =
                    waiting.computeIfAbsent(hub.writer(hub.owner(one.event())), writer -> new ArrayList<>());
            part.add(one);
            if (part.size() == EVENTS_MAX) {
                write();
            }
        }
        write();
    }

    /** Writes what waits, all writers side by side, and returns when it is durable. */
    private void write() {
        List<CompletableFuture<?>> under = new ArrayList<>();
        for (List<Recorded> part : waiting.values()) {
            under.add(hub.replay(
                    part.stream().map(Recorded::event).toList(),
                    part.stream().map(Recorded::now).toList()));
        }
        waiting.clear();
        told.clear();
        try {
            CompletableFuture.allOf(under.toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Unavailable away ? away : e;
        }
    }
}
