package dev.skein.server.listen;

import java.util.Map;
import java.util.Optional;

/** What a client calls, by the last part of its path. */
enum SegmentCall {
    TRACK("track"),
    IDENTIFY("identify"),
    PAGE("page"),
    SCREEN("screen"),
    GROUP("group"),
    ALIAS("alias"),
    BATCH("batch");

    /** The words of the server clients and the letters of the browser's. */
    private static final Map<String, SegmentCall> NAMES = Map.ofEntries(
            Map.entry("track", TRACK),
            Map.entry("t", TRACK),
            Map.entry("identify", IDENTIFY),
            Map.entry("i", IDENTIFY),
            Map.entry("page", PAGE),
            Map.entry("p", PAGE),
            Map.entry("screen", SCREEN),
            Map.entry("s", SCREEN),
            Map.entry("group", GROUP),
            Map.entry("g", GROUP),
            Map.entry("alias", ALIAS),
            Map.entry("a", ALIAS),
            Map.entry("batch", BATCH),
            Map.entry("b", BATCH),
            Map.entry("import", BATCH));

    private final String type;

    SegmentCall(String type) {
        this.type = type;
    }

    /** The item's type as a batch would name it. */
    String type() {
        return type;
    }

    boolean isBatch() {
        return this == BATCH;
    }

    /** The call of that name. */
    static Optional<SegmentCall> named(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }
}
