package dev.skein.server.channel;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One open WebSocket, to write to: it counts what the other side has not taken yet. */
final class Wire {
    /** Frames that may wait for a slow reader. */
    static final int FRAMES_MAX = 256;

    /** Close codes after RFC 6455 and the IANA registry. */
    static final short GOING_AWAY = 1001;

    static final short POLICY = 1008;
    static final short TOO_BIG = 1009;
    static final short TRY_AGAIN = 1013;

    /** How long a peer may take to hear that the connection ends; one that reads nothing never hears it. */
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final ServerWebSocket socket;
    private final HttpConnection connection;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Queue<Runnable> whenEnded = new ConcurrentLinkedQueue<>();

    /** {@code connection} carries the socket; it is cut when the peer does not take leave. */
    Wire(ServerWebSocket socket, HttpConnection connection) {
        this.socket = socket;
        this.connection = connection;
        socket.pongHandler(pong -> unanswered.set(0));
        socket.closeHandler(gone -> ended());
    }

    private void ended() {
        closed.set(true);
        ended.set(true);
        drain();
    }

    private void drain() {
        for (Runnable then = whenEnded.poll(); then != null; then = whenEnded.poll()) {
            then.run();
        }
    }

    /** Writes a frame, calling back when it has left; too many that have not end the connection with 1013. */
    void send(String text, Runnable left) {
        if (closed.get()) {
            return;
        }
        if (waiting.incrementAndGet() > FRAMES_MAX) {
            close(TRY_AGAIN, "too slow; come back and resume");
            return;
        }
        Future<Void> written;
        try {
            written = socket.writeTextMessage(text);
        } catch (IllegalStateException e) {
            closed.set(true); // it ended a moment ago
            return;
        }
        written.onComplete(done -> {
            waiting.decrementAndGet();
            if (done.succeeded()) {
                left.run();
            } else {
                closed.set(true);
            }
        });
    }

    void send(String text) {
        send(text, () -> {});
    }

    /** Frames that have not left. */
    int waiting() {
        return waiting.get();
    }

    boolean isClosed() {
        return closed.get();
    }

    /** Asks whether somebody is there; who did not answer twice is let go. */
    void ping() {
        if (closed.get()) {
            return;
        }
        if (unanswered.incrementAndGet() > 2) {
            close(GOING_AWAY, "nobody there");
        } else {
            try {
                socket.writePing(Buffer.buffer("skein"));
            } catch (IllegalStateException e) {
                closed.set(true); // it ended a moment ago
            }
        }
    }

    void close(short code, String reason) {
        if (closed.compareAndSet(false, true)) {
            socket.close(code, reason);
            CompletableFuture<?> unused = CompletableFuture.runAsync(
                    connection::close, CompletableFuture.delayedExecutor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /** Calls back when the connection has ended, whoever ended it. */
    void whenClosed(Runnable then) {
        whenEnded.add(then);
        if (ended.get()) {
            drain();
        }
    }
}
