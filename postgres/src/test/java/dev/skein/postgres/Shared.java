package dev.skein.postgres;

import java.nio.file.Path;

/** What the tests share: one unpacked server instead of sixty megabytes for each test. */
final class Shared {
    static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    private Shared() {}
}
