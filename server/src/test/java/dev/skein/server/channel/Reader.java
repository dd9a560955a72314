package dev.skein.server.channel;

import dev.skein.Codec;
import dev.skein.Data;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client's end of a WebSocket, the JDK's, that keeps what it is told. */
final class Reader implements WebSocket.Listener {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<Data> frames = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final boolean stalls;
    private @Nullable WebSocket socket;

    private Reader(boolean stalls) {
        this.stalls = stalls;
    }

    static Reader open(String address, List<Map.Entry<String, String>> headers) {
        return open(address, headers, false);
    }

    /** One that takes nothing until it is asked to {@link #go}. */
    static Reader stalled(String address, List<Map.Entry<String, String>> headers) {
        return open(address, headers, true);
    }

    private static Reader open(String address, List<Map.Entry<String, String>> headers, boolean stalls) {
        Reader reader = new Reader(stalls);
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
        headers.forEach(header -> builder.header(header.getKey(), header.getValue()));
        reader.socket = builder.buildAsync(URI.create(address), reader).join();
        return reader;
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (!stalls) {
            opened.request(1);
        }
    }

    private WebSocket socket() {
        return Objects.requireNonNull(socket, "open");
    }

    void go() {
        socket().request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            synchronized (this) {
                frames.add(Codec.read(part.toString(), Data.class));
                notifyAll();
            }
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end(-1);
    }

    private synchronized void end(int code) {
        closed.complete(code);
        notifyAll();
    }

    void say(Object... pairs) {
        sayText(Codec.json(Data.of(pairs)));
    }

    void sayText(String frame) {
        socket().sendText(frame, true).join();
    }

    /** The n-th frame, from 0, of those that fit; waits for it. */
    Data frame(int n, Predicate<Data> fits) {
        return frames(n + 1, fits).get(n);
    }

    /** The first so many frames that fit; waits for them. A connection that ends before is an error. */
    synchronized List<Data> frames(int count, Predicate<Data> fits) {
        try {
            while (true) {
                List<Data> fitting = frames.stream().filter(fits).toList();
                if (fitting.size() >= count) {
                    return fitting;
                }
                if (closed.isDone()) {
                    throw new AssertionError("closed " + closed.join() + " after " + frames);
                }
                wait();
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted after " + frames, e);
        }
    }

    /** Waits until so many frames of any kind have come, or the connection has ended. */
    synchronized void await(int count) {
        try {
            while (frames.size() < count && !closed.isDone()) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted at " + frames.size(), e);
        }
    }

    synchronized List<Data> all() {
        return List.copyOf(frames);
    }

    static Predicate<Data> type(String type) {
        return frame -> frame.text("type").filter(type::equals).isPresent();
    }

    /** The close code; waits for the end. */
    int closed() {
        return closed.join();
    }

    /** Breaks the connection without a word. */
    void breakOff() {
        socket().abort();
    }
}
