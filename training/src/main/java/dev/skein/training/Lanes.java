package dev.skein.training;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToDoubleFunction;

/**
 * Threads that each run a part of a batch on a copy of what is trained: on a shared machine that wastes less than
 * PyTorch's own threads, which wait for one another at every multiplication.
 */
final class Lanes implements AutoCloseable {
    /** Lanes side by side. */
    static final int COUNT = Integer.getInteger("lanes", 2);

    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);

    /** Runs the work for each lane and adds up what it says. */
    double sum(IntToDoubleFunction work) {
        List<Future<Double>> parts = new ArrayList<>();
        for (int lane = 0; lane < COUNT; lane++) {
            int own = lane;
            parts.add(threads.submit(() -> work.applyAsDouble(own)));
        }
        double sum = 0;
        try {
            for (Future<Double> part : parts) {
                sum += part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training: interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("training: a lane failed", e);
        }
        return sum;
    }

    /** Whether this thread's calculations are remembered for {@link #backward}. */
    static void remember(boolean isOn) {
        JniUtils.setGradMode(isOn);
    }

    /** Adds the gradient of this number to all it was made from. */
    static void backward(NDArray number) {
        JniUtils.backward((PtNDArray) number, (PtNDArray) number.onesLike(), false, false);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
