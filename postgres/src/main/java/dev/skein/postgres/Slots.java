package dev.skein.postgres;

import dev.skein.Key;

/** Where a key lives: one of 1024 slots, for ever. Ranges of slots are what writers own and what may move elsewhere. */
final class Slots {
    static final int COUNT = 1024;

    private Slots() {}

    /** Java's text hash, which its language specification fixes, mixed as in MurmurHash3's finaliser. */
    static int of(Key key) {
        int h = key.toString().hashCode();
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return (h ^ (h >>> 16)) & (COUNT - 1);
    }
}
