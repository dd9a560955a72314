package dev.skein.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Dropout (Srivastava et al. 2014) from a seed of its own, so that lanes which run side by side drop the same whatever
 * their order.
 */
final class Drop {
    /** Of 256. */
    private static final int DROPPED = 26;

    private static final float SCALE = 256f / (256 - DROPPED);

    private final NDManager scratch;
    private long state;

    /**
     * @param seed of this batch; 0 for none to be dropped
     */
    Drop(NDManager scratch, long seed) {
        this.scratch = scratch;
        state = seed * 0x9E3779B97F4A7C15L;
    }

    NDArray of(NDArray x) {
        if (state == 0) {
            return x;
        }
        float[] kept = new float[(int) x.size()];
        long bits = 0;
        for (int i = 0; i < kept.length; i++) {
            bits = i % Long.BYTES == 0 ? next() : bits >>> Byte.SIZE;
            kept[i] = (bits & 0xff) < DROPPED ? 0 : SCALE;
        }
        return x.mul(scratch.create(kept, x.getShape()));
    }

    /** Splitmix64 (Steele et al. 2014). */
    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
