package dev.skein.server.listen;

import dev.skein.interchange.Refused;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads bodies with a limit: on their bytes, on all that is held at once, on the time they may take. */
final class Bodies {
    /** Bytes of all bodies held at once; past it a sender is answered 429. */
    static final long HELD_BYTES_MAX = 64L * 1024 * 1024;

    /** Bytes a zipped body may inflate to; one that would go on is refused. */
    static final int INFLATED_BYTES_MAX = 4 * 1024 * 1024;

    /** Bytes read past a limit, to let the sender come to its end and hear our answer; past them it is cut off. */
    static final long DISCARDED_BYTES_MAX = 16L * 1024 * 1024;

    /** Seconds a body may take to come; a slower one is answered 408 and cut off. */
    static final int BODY_SECONDS_MAX = 30;

    private final Vertx vertx;
    private final AtomicLong held = new AtomicLong();

    Bodies(Vertx vertx) {
        this.vertx = vertx;
    }

    /** What becomes of a body. */
    interface Reader {
        /** All of it, inflated. */
        void taken(byte[] bytes);

        /** None of it, and what to say. */
        void refused(Answer answer);
    }

    /**
     * Reads a body of at most {@code most} bytes; a zipped one may be as long before and after.
     *
     * @param tooLong the status that answers a longer one
     */
    void read(HttpServerRequest request, int most, int tooLong, Reader reader) {
        String encoding = request.getHeader("Content-Encoding");
        boolean zipped = "gzip".equalsIgnoreCase(encoding);
        if (encoding != null && !zipped && !"identity".equalsIgnoreCase(encoding)) {
            reader.refused(Answer.problem(415, "Unknown encoding", "Content-Encoding: gzip or none"));
            return;
        }
        if (!isUtf8(request.getHeader("Content-Type"))) {
            reader.refused(Answer.problem(415, "Unknown charset", "charset: only UTF-8 is taken"));
            return;
        }
        Reading reading = new Reading(request, most, tooLong, zipped, reader);
        request.handler(reading::part);
        request.endHandler(end -> reading.end());
        request.exceptionHandler(broken -> reading.broken());
        request.resume();
    }

    private static boolean isUtf8(@Nullable String type) {
        int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (type == null || at < 0) {
            return true;
        }
        String charset =
                type.substring(at + "charset=".length()).replace("\"", "").strip();
        return charset.regionMatches(true, 0, "utf-8", 0, 5) || charset.regionMatches(true, 0, "us-ascii", 0, 8);
    }

    /** One body on its way. All of it runs on the request's event loop. */
    private final class Reading {
        private final HttpServerRequest request;
        private final int most;
        private final int tooLong;
        private final boolean zipped;
        private final Reader reader;
        private final long timer;
        private Buffer body = Buffer.buffer();
        private long length;
        private boolean full;
        private boolean over;

        Reading(HttpServerRequest request, int most, int tooLong, boolean zipped, Reader reader) {
            this.request = request;
            this.most = most;
            this.tooLong = tooLong;
            this.zipped = zipped;
            this.reader = reader;
            this.timer = vertx.setTimer(BODY_SECONDS_MAX * 1000L, late -> tooSlow());
        }

        void part(Buffer part) {
            length += part.length();
            if (over) {
                return;
            }
            if (length > most || full) {
                letGo();
                if (length > DISCARDED_BYTES_MAX) {
                    cutOff(tooLong(length));
                }
            } else if (held.addAndGet(part.length()) > HELD_BYTES_MAX) {
                full = true;
                held.addAndGet(-part.length());
                letGo();
            } else {
                body.appendBuffer(part);
            }
        }

        void end() {
            if (over) {
                return;
            }
            stop();
            if (full) {
                reader.refused(Intake.overloaded());
            } else if (length > most) {
                reader.refused(tooLong(length));
            } else {
                give();
            }
        }

        private void give() {
            byte[] bytes = body.getBytes();
            try {
                reader.taken(zipped ? inflated(bytes, most) : bytes);
            } catch (Refused e) {
                reader.refused(Answer.refused(400, e));
            } finally {
                letGo();
            }
        }

        /** The connection is gone: there is nobody to answer. */
        void broken() {
            stop();
            letGo();
        }

        private void stop() {
            over = true;
            vertx.cancelTimer(timer);
        }

        private void letGo() {
            held.addAndGet(-body.length());
            body = Buffer.buffer();
        }

        private Answer tooLong(long bytes) {
            return Answer.problem(
                    tooLong, "The body is too long", "at least " + bytes + " bytes (expected: at most " + most + ")");
        }

        private void tooSlow() {
            cutOff(Answer.problem(408, "The body comes too slowly", "at most " + BODY_SECONDS_MAX + " seconds"));
        }

        private void cutOff(Answer answer) {
            if (!over) {
                stop();
                letGo();
                request.response().putHeader("Connection", "close");
                reader.refused(answer);
                request.connection().close();
            }
        }
    }

    /** Inflates a zipped body; one that inflates past a limit, or is not gzip, is refused. */
    static byte[] inflated(byte[] bytes, int most) throws Refused {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] inflated = zip.readNBytes(Math.min(most, INFLATED_BYTES_MAX) + 1);
            if (inflated.length > most) {
                throw new Refused("", "the body inflates past " + most + " bytes");
            }
            return inflated;
        } catch (IOException e) {
            throw new Refused("", "the body is not gzip");
        }
    }
}
