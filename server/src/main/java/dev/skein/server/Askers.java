package dev.skein.server;

/** Who asks. */
@FunctionalInterface
public interface Askers {
    /** The employee of the call under way. */
    Asker now();
}
