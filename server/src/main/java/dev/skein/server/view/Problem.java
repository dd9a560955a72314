package dev.skein.server.view;

/** A call that cannot be answered, and why; told as RFC 9457 has it. Carries no stack: it is an answer. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final String path;
    private final int retryAfterSeconds;

    private Problem(int status, String title, String detail, String path, int retryAfterSeconds) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.path = path;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** There is nothing of that id. */
    public static Problem unknown(String what, String id) {
        return new Problem(404, "Not found", "There is no " + what + " " + Checks.shown(id) + ".", "", 0);
    }

    /** A link that was not signed by us. */
    public static Problem noPage() {
        return new Problem(404, "Not found", "This link leads nowhere. Ask us for a new one.", "", 0);
    }

    /** A field, named by its JSON pointer or the name of a query's parameter, is not as it should be. */
    public static Problem wrong(String path, String detail) {
        return new Problem(400, "The request is not taken", detail, path, 0);
    }

    /** What is asked does not fit how things stand. */
    public static Problem conflict(String detail) {
        return new Problem(409, "Not as things stand", detail, "", 0);
    }

    /** The event was taken and put aside, because taking it in failed. */
    public static Problem putAside(String reason) {
        return new Problem(422, "Put aside", "The event was kept, and put aside: " + reason, "", 0);
    }

    /** The queue is full. */
    public static Problem overloaded(int retryAfterSeconds) {
        return new Problem(429, "Too much at once", "Nothing was taken. Try again soon.", "", retryAfterSeconds);
    }

    /** The store is away. */
    public static Problem unavailable(String detail, int retryAfterSeconds) {
        return new Problem(503, "Not now", detail, "", retryAfterSeconds);
    }

    /** Any other status. */
    static Problem of(int status, String title, String detail, String path) {
        return new Problem(status, title, detail, path, 0);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Where the fault is; empty when it is the whole. */
    public String path() {
        return path;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
