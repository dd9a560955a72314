package dev.skein.server.listen;

import dev.skein.Event;
import dev.skein.host.Inbox;
import dev.skein.host.Inbox.Receipt;
import dev.skein.server.listen.ImportReport.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Takes the past in from a file. Its events are historic: heard and understood, never acted upon. A file taken in twice
 * adds nothing the second time. Blocks until the file is done; not for an event loop's thread.
 */
public final class Importer {
    /** Events handed to the inbox at once. */
    public static final int BATCH_EVENTS = 500;

    /** Refused rows whose reasons a report holds; further ones are only counted. */
    public static final int REASONS_MAX = 1_000;

    /** Times a batch is offered again to an inbox that is full or away, a second apart; then the import fails. */
    public static final int TRIES_MAX = 60;

    private final Inbox inbox;
    private final Reads reads;

    /** An importer into an inbox; texts are read first. */
    public Importer(Inbox inbox, Reads reads) {
        this.inbox = inbox;
        this.reads = reads;
    }

    /**
     * Takes a file in and tells how far it is after every batch. The stream may be zipped with gzip; it is closed at the
     * end. A file that breaks off, or an inbox that stays away, is an {@link IOException}: what was told until then is
     * taken in, and taking the file in again goes on from there.
     */
    public ImportReport run(ImportFormat format, InputStream file, boolean dryRun, Consumer<ImportReport> progress)
            throws IOException {
        Tally tally = new Tally(dryRun);
        List<Event> waiting = new ArrayList<>();
        try (Rows rows = format.rows(inflated(file))) {
            for (Optional<Rows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                tally.count(row.get());
                waiting.addAll(row.get().events());
                while (waiting.size() >= BATCH_EVENTS) {
                    List<Event> batch = waiting.subList(0, BATCH_EVENTS);
                    give(List.copyOf(batch), tally);
                    batch.clear();
                    progress.accept(tally.report());
                }
            }
        }
        if (!waiting.isEmpty()) {
            give(List.copyOf(waiting), tally);
        }
        return tally.report();
    }

    private void give(List<Event> batch, Tally tally) throws IOException {
        if (tally.dryRun) {
            return;
        }
        List<Event> read = reads.understand(batch);
        for (int attempt = 1; ; attempt++) {
            try {
                tally.taken(inbox.append(read).toCompletableFuture().join());
                return;
            } catch (CompletionException | Inbox.Overloaded | Inbox.Unavailable e) {
                Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
                boolean mayPass = cause instanceof Inbox.Overloaded || cause instanceof Inbox.Unavailable;
                if (!mayPass || attempt == TRIES_MAX) {
                    throw new IOException("the inbox did not take a batch: " + cause.getMessage(), cause);
                }
                pause();
            }
        }
    }

    private static void pause() {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                .join();
    }

    private static InputStream inflated(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** The counts of one file. */
    private static final class Tally {
        private final boolean dryRun;
        private final List<Reason> reasons = new ArrayList<>();
        private long rows;
        private long events;
        private long accepted;
        private long duplicates;
        private long quarantined;
        private long refused;

        Tally(boolean dryRun) {
            this.dryRun = dryRun;
        }

        void count(Rows.Row row) {
            rows++;
            events += row.events().size();
            if (!row.refused().isEmpty()) {
                refused++;
                if (reasons.size() < REASONS_MAX) {
                    reasons.add(new Reason(row.line(), row.refused()));
                }
            }
        }

        void taken(List<Receipt> receipts) {
            for (Receipt receipt : receipts) {
                switch (receipt.status()) {
                    case ACCEPTED -> accepted++;
                    case DUPLICATE -> duplicates++;
                    case QUARANTINED -> quarantined++;
                }
            }
        }

        ImportReport report() {
            return new ImportReport(
                    dryRun, rows, events, accepted, duplicates, quarantined, refused, List.copyOf(reasons));
        }
    }
}
