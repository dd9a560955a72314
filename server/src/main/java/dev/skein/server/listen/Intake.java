package dev.skein.server.listen;

import dev.skein.Event;
import dev.skein.host.Inbox;
import dev.skein.host.Inbox.Receipt;
import dev.skein.interchange.Origin;
import dev.skein.interchange.Refused;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * The way in: who may, what it says, what its texts mean, into the inbox, and the answer. Nothing is answered 200 before
 * it is durable. Never blocks the caller's thread but to parse.
 */
public final class Intake {
    private static final Logger LOG = System.getLogger(Intake.class.getName());

    private final Keys keys;
    private final Inbox inbox;
    private final Quarantine quarantine;
    private final Reads reads;
    private final Executor workers;
    private final InstantSource clock;

    /**
     * Wires the way in.
     *
     * @param workers threads that may block: texts are read on them
     */
    public Intake(Keys keys, Inbox inbox, Quarantine quarantine, Reads reads, Executor workers, InstantSource clock) {
        this.keys = keys;
        this.inbox = inbox;
        this.quarantine = quarantine;
        this.reads = reads;
        this.workers = workers;
        this.clock = clock;
    }

    /** The keys this way in knows. */
    Keys keys() {
        return keys;
    }

    /** Our clock. */
    Instant now() {
        return clock.instant();
    }

    /** An importer into the same inbox. */
    Importer importer() {
        return new Importer(inbox, reads);
    }

    /** A call of a Segment client. {@code authorization} is the header's text, empty when there is none. */
    CompletionStage<Answer> segment(SegmentCall call, String authorization, byte[] bytes) {
        Optional<String> shown = Credentials.basicUser(authorization).filter(key -> !key.isEmpty());
        if (shown.isPresent() && keys.find(shown.get()).isEmpty()) {
            return CompletableFuture.completedStage(unknown());
        }
        SegmentBody body;
        try {
            body = SegmentBody.read(call, bytes);
        } catch (Refused e) {
            return CompletableFuture.completedStage(Answer.refused(400, e));
        }
        Optional<WriteKey> key = shown.or(body::writeKey).flatMap(keys::find);
        if (key.isEmpty()) {
            return CompletableFuture.completedStage(unknown());
        }
        if (key.get().status() == WriteKey.Status.PAUSED) {
            return CompletableFuture.completedStage(paused());
        }
        WriteKey from = key.get();
        Origin origin = new Origin("segment/" + from.name(), from.isTrusted(), false, clock.instant());
        return take(origin, body.events(origin))
                .handle((receipts, failed) -> failed == null ? Answer.success() : failure(failed));
    }

    /**
     * CloudEvents. The private key, or a server's write key, vouches for the names it tells; a public write key only
     * claims them.
     *
     * @param token what stands in the query's {@code access_token}, empty when nothing does
     */
    CompletionStage<Answer> cloudEvents(Headers headers, String token, byte[] bytes) {
        String shown = Credentials.bearer(headers.authorization())
                .or(() -> Credentials.basicUser(headers.authorization()))
                .orElse(token);
        boolean ours = keys.isApiKey(shown);
        Optional<WriteKey> key = ours ? Optional.empty() : keys.find(shown);
        if (!ours && key.isEmpty()) {
            return CompletableFuture.completedStage(unknown());
        }
        if (key.isPresent() && key.get().status() == WriteKey.Status.PAUSED) {
            return CompletableFuture.completedStage(paused());
        }
        if (!CloudEventBody.isKnown(headers.contentType())) {
            return CompletableFuture.completedStage(
                    Answer.problem(415, "Unknown format", "only the JSON format of CloudEvents is taken"));
        }
        boolean trusted = ours || key.get().isTrusted();
        Origin origin = new Origin("cloudevents", trusted, false, clock.instant());
        try {
            CloudEventBody body = CloudEventBody.read(headers, bytes);
            Taken taken = body.events(origin);
            if (!body.isBatch() && !taken.faults().isEmpty()) {
                throw new Refused("", taken.faults().get(0).reason());
            }
            return take(origin, taken)
                    .handle((receipts, failed) ->
                            failed == null ? Receipts.answer(body.size(), taken.faults(), receipts) : failure(failed));
        } catch (Refused e) {
            return CompletableFuture.completedStage(Answer.refused(400, e));
        }
    }

    /** Reads the texts, hands the events to the inbox and the faulty items to quarantine; completes when all is durable. */
    CompletionStage<List<Receipt>> take(Origin origin, Taken taken) {
        List<CompletableFuture<?>> all = new ArrayList<>();
        CompletableFuture<List<Receipt>> receipts = taken.events().isEmpty()
                ? CompletableFuture.completedFuture(List.of())
                : understood(taken.events()).thenCompose(inbox::append).toCompletableFuture();
        all.add(receipts);
        for (Taken.Faulty item : taken.faults()) {
            all.add(quarantine
                    .put(origin.source(), item.reason(), item.body().getBytes(StandardCharsets.UTF_8))
                    .toCompletableFuture());
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).thenCombine(receipts, (none, r) -> r);
    }

    private CompletionStage<List<Event>> understood(List<Event> events) {
        for (Event event : events) {
            if (!event.text().isEmpty()) {
                return CompletableFuture.supplyAsync(() -> reads.understand(events), workers)
                        .exceptionally(e -> {
                            LOG.log(Logger.Level.WARNING, "texts go on unread", e);
                            return events;
                        });
            }
        }
        return CompletableFuture.completedStage(events);
    }

    /** What a sender is told of a failure: always to come back, for nothing was acknowledged. */
    static Answer failure(Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        if (cause instanceof Inbox.Overloaded) {
            return overloaded();
        }
        if (!(cause instanceof Inbox.Unavailable)) {
            LOG.log(Logger.Level.ERROR, "a request failed", cause);
        }
        return Answer.problem(
                503, "The store is away", "Send again, nothing was taken.", "", Answer.UNAVAILABLE_SECONDS);
    }

    static Answer overloaded() {
        return Answer.problem(429, "Too much at once", "Send again, nothing was taken.", "", Answer.OVERLOADED_SECONDS);
    }

    private static Answer paused() {
        return Answer.problem(
                503, "The source is paused", "Send again later, nothing was taken.", "", Answer.PAUSED_SECONDS);
    }

    private static Answer unknown() {
        return Answer.problem(401, "Unknown write key", "No source has, or ever had, this write key.");
    }
}
