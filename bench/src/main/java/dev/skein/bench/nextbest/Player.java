package dev.skein.bench.nextbest;

/** Somebody who decides in each round, and learns what came of it. */
interface Player extends AutoCloseable {
    /** Decides and learns; which option it took. */
    int play(Shop shop, int round);

    @Override
    default void close() {}
}
