package dev.skein.language.teach;

/** Hears how far teaching is; from any thread. */
@FunctionalInterface
public interface Progress {
    /** Of nobody's interest. */
    Progress QUIET = words -> {};

    /** One short line. */
    void tell(String words);
}
