package dev.skein.server.channel;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.host.Host;
import dev.skein.host.Inbox;
import dev.skein.host.Inbox.Receipt;
import dev.skein.host.Outbox;
import dev.skein.server.Reading;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Performs effects: one after another for a key, side by side between keys, on threads of its own. What came of each is
 * appended as an event whose id follows from the effect's; when the store is busy or away that is tried again, at growing
 * intervals, until it is taken or Skein ends (the host then hands the effect out again).
 *
 * <p>At most {@link #EFFECTS_MAX} effects wait here. What comes beyond is not kept: the host has it, and is asked for all
 * that is pending once the rest is done.
 */
public final class Performing implements Outbox.Performer, AutoCloseable {
    /** Effects that wait or are under way at once. */
    static final int EFFECTS_MAX = 20_000;

    private static final int THREADS = 4;

    /** Readers of their own: a sentence model that is just loading must hold up no word of ours. */
    private static final int READING_THREADS = 2;

    private static final long BACKOFF_FIRST_MS = 50;
    private static final long BACKOFF_MAX_MS = 5_000;
    private static final Logger LOG = System.getLogger(Performing.class.getName());

    private final Host host;
    private final Wording wording;
    private final Reading reading;
    private final Mailbox mailbox;
    private final InstantSource clock;
    private final int effectsMax;
    private final ExecutorService workers;
    private final ExecutorService readers;
    private final Map<Line, Deque<Effect>> waiting = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private boolean leftSome;
    private volatile boolean closed;

    /**
     * Wires the performer; {@link Host#performWith} then sets it to work.
     *
     * @param reading reads words once more, as deeply as can be
     * @param folder the data folder; the sandbox mailbox is {@code outbox} in it
     */
    public Performing(Host host, Wording wording, Reading reading, Path folder, InstantSource clock) {
        this(host, wording, reading, folder, clock, EFFECTS_MAX);
    }

    Performing(Host host, Wording wording, Reading reading, Path folder, InstantSource clock, int effectsMax) {
        this.host = host;
        this.wording = wording;
        this.reading = reading;
        this.mailbox = new Mailbox(folder.resolve("outbox"));
        this.clock = clock;
        this.effectsMax = effectsMax;
        this.workers = threads(THREADS, "skein-channel");
        this.readers = threads(READING_THREADS, "skein-reread");
    }

    private static ExecutorService threads(int count, String name) {
        return Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What goes one after another: a key's effects, but for its readings, which are a line of their own. */
    private record Line(Key key, boolean reads) {
        static Line of(Effect effect) {
            return new Line(effect.key(), effect.action() instanceof Action.Reread);
        }
    }

    @Override
    public void perform(Effect effect) {
        synchronized (waiting) {
            if (closed || known.contains(effect.id())) {
                return;
            }
            if (known.size() >= effectsMax) {
                leftSome = true;
                return;
            }
            known.add(effect.id());
            Deque<Effect> line = waiting.get(Line.of(effect));
            if (line != null) {
                line.add(effect);
                return;
            }
            waiting.put(Line.of(effect), new ArrayDeque<>(List.of(effect)));
        }
        begin(effect);
    }

    private void begin(Effect effect) {
        try {
            CompletableFuture<?> unused = CompletableFuture.supplyAsync(
                            () -> result(effect), Line.of(effect).reads() ? readers : workers)
                    .thenCompose(result -> result)
                    .thenCompose(result -> append(result, BACKOFF_FIRST_MS))
                    .whenCompleteAsync((receipts, failed) -> finish(effect, failed), workers);
        } catch (RejectedExecutionException e) {
            LOG.log(Logger.Level.DEBUG, "closed before effect {0}; the host keeps it", effect.id());
        }
    }

    private void finish(Effect effect, @Nullable Throwable failed) {
        if (failed != null && !closed) {
            LOG.log(Logger.Level.ERROR, "effect " + effect.id() + " waits for the next start", failed);
        }
        Effect next;
        boolean again;
        synchronized (waiting) {
            Deque<Effect> line = waiting.getOrDefault(Line.of(effect), new ArrayDeque<>());
            line.poll();
            known.remove(effect.id());
            next = line.peek();
            if (next == null) {
                waiting.remove(Line.of(effect));
            }
            again = leftSome && known.isEmpty();
            leftSome = leftSome && !again;
        }
        if (next != null) {
            begin(next);
        }
        if (again && !closed) {
            host.performWith(this);
        }
    }

    /** Does what the effect asks for and tells what came of it. */
    private CompletionStage<Event> result(Effect effect) {
        Action action = effect.action();
        if (action instanceof Action.Send send) {
            return send.author() == Message.Author.ASSISTANT
                    ? wording.word(send).thenApplyAsync(words -> sent(effect, send, words), workers)
                    : CompletableFuture.completedStage(sent(effect, send, Wording.Worded.asIs(send.text())));
        }
        return CompletableFuture.completedStage(other(effect));
    }

    private Event other(Effect effect) {
        Action action = effect.action();
        if (action instanceof Action.Ask ask) {
            String questions = String.join("\n", ask.questions());
            return deliver(effect, ask.channel(), "", ask.address(), questions)
                    .orElseGet(() -> Results.asked(effect, ask, isSandbox(ask.channel()), clock.instant()));
        }
        if (action instanceof Action.Offer offer) {
            return Results.offered(effect, offer, clock.instant());
        }
        if (action instanceof Action.Assign assign) {
            return Results.assigned(effect, assign, clock.instant());
        }
        if (action instanceof Action.Reread reread) {
            return reread(effect, reread);
        }
        throw new IllegalStateException("a host delivers tells itself: " + effect.id());
    }

    private Event reread(Effect effect, Action.Reread asked) {
        try {
            Insight read = reading.read(List.of(asked.text())).get(0);
            return Results.reread(effect, asked, Optional.of(read), "", clock.instant());
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "a message keeps the reading it came with", e);
            return Results.reread(effect, asked, Optional.empty(), String.valueOf(e.getMessage()), clock.instant());
        }
    }

    private Event sent(Effect effect, Action.Send send, Wording.Worded words) {
        return deliver(effect, send.channel(), send.name(), send.address(), words.text())
                .orElseGet(() -> Results.sent(effect, send, words, isSandbox(send.channel()), clock.instant()));
    }

    /** Hands a text to its channel; the chat takes it from what is committed. Present when it cannot go: the failure. */
    private Optional<Event> deliver(Effect effect, Channel channel, String from, String to, String text) {
        String against = "";
        if (channel == Channel.VOICE || channel == Channel.WEB) {
            against = "nothing speaks by " + channel + " yet";
        } else if (isSandbox(channel) && to.isBlank()) {
            against = "no address for " + channel;
        } else if (isSandbox(channel)) {
            try {
                mailbox.put(effect, channel, from, to, text, clock.instant());
            } catch (IOException e) {
                against = "the sandbox mailbox cannot be written: " + e.getMessage();
                LOG.log(Logger.Level.ERROR, against, e);
            }
        }
        return against.isEmpty() ? Optional.empty() : Optional.of(Results.failed(effect, against, clock.instant()));
    }

    private static boolean isSandbox(Channel channel) {
        return channel == Channel.EMAIL || channel == Channel.SMS;
    }

    private CompletionStage<List<Receipt>> append(Event result, long backoffMs) {
        return host.append(List.of(result))
                .handle((receipts, failed) -> {
                    if (failed == null) {
                        return CompletableFuture.completedStage(receipts);
                    }
                    if (closed || !isPassing(failed)) {
                        return CompletableFuture.<List<Receipt>>failedStage(failed);
                    }
                    return CompletableFuture.runAsync(
                                    () -> {},
                                    CompletableFuture.delayedExecutor(backoffMs, TimeUnit.MILLISECONDS, workers))
                            .thenCompose(then -> append(result, Math.min(backoffMs * 2, BACKOFF_MAX_MS)));
                })
                .thenCompose(next -> next);
    }

    private static boolean isPassing(Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof Inbox.Overloaded || cause instanceof Inbox.Unavailable;
    }

    /** Ends after what is under way; what still waits is the host's to hand out again. */
    @Override
    public void close() {
        closed = true;
        workers.shutdown();
        readers.shutdown();
    }
}
