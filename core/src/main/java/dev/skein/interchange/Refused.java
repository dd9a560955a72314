package dev.skein.interchange;

/** Why a request, or one item of it, is not taken. Carries no stack: it is an answer, not a failure of ours. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final String path;

    public Refused(String path, String detail) {
        super(detail, null, false, false);
        this.path = path;
    }

    /** What is wrong and what was expected. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Where in the body, as a JSON pointer; empty when it is the whole. */
    public String path() {
        return path;
    }
}
