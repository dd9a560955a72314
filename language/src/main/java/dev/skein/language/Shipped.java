package dev.skein.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that ship inside the module. */
final class Shipped {
    private Shipped() {}

    /** Whether there is such a file. */
    static boolean has(String name) {
        return Shipped.class.getResource(name) != null;
    }

    /** All of a file beside this class; a file that is not there is a broken build ({@link IllegalStateException}). */
    static byte[] bytes(String name) {
        try (InputStream in = Shipped.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + ": not in the module (build it again: mvn -pl language package)");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
    }
}
