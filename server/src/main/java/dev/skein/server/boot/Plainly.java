package dev.skein.server.boot;

/** A failure in words a person can act on. */
final class Plainly {
    private Plainly() {}

    /** The messages of a failure and its causes, each once, outermost first. */
    static String words(Throwable failure) {
        StringBuilder said = new StringBuilder();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            String message = one.getMessage() == null ? one.getClass().getSimpleName() : one.getMessage();
            if (said.indexOf(message) < 0) {
                said.append(said.isEmpty() ? "" : "\n  because: ").append(message);
            }
        }
        return said.append("\n(SKEIN_DEBUG=1 shows where.)").toString();
    }
}
