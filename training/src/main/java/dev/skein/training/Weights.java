package dev.skein.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** One trained tensor with the memory of Adam (Kingma and Ba 2015) and a running mean of itself, which is what ships. */
final class Weights {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float TINY = 1e-8f;
    private static final float DECAY = 0.01f;

    private final NDArray[] arrays = new NDArray[Lanes.COUNT];

    /** The memory that PyTorch reads, one for each lane. */
    private final FloatBuffer[] buffers = new FloatBuffer[Lanes.COUNT];

    private final float[] values;
    private final float[] first;
    private final float[] second;
    private final float[] mean;
    private final float rate;
    private final boolean decays;

    /**
     * @param rate of learning, beside that of the whole
     * @param decays whether it is drawn to zero (matrices are, biases are not)
     */
    Weights(NDManager manager, float[] start, Shape shape, float rate, boolean decays) {
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            ByteBuffer memory =
                    ByteBuffer.allocateDirect(start.length * Float.BYTES).order(ByteOrder.nativeOrder());
            buffers[lane] = memory.asFloatBuffer();
            buffers[lane].put(0, start);
            arrays[lane] = manager.create(memory, shape, DataType.FLOAT32);
            arrays[lane].setRequiresGradient(true);
        }
        values = start.clone();
        first = new float[start.length];
        second = new float[start.length];
        mean = start.clone();
        this.rate = rate;
        this.decays = decays;
    }

    /** The copy that one lane reads and collects its gradient in. */
    NDArray array(int lane) {
        return arrays[lane];
    }

    /** The running mean. */
    float[] mean() {
        return mean.clone();
    }

    /** Takes the values of a checkpoint, forgetting what was learned. */
    void reset(float[] from) {
        System.arraycopy(from, 0, values, 0, values.length);
        System.arraycopy(from, 0, mean, 0, mean.length);
        java.util.Arrays.fill(first, 0);
        java.util.Arrays.fill(second, 0);
        put(values);
    }

    /** The sum of all lanes' gradients, which are then forgotten. */
    float[] gradient() {
        float[] sum = new float[values.length];
        for (NDArray array : arrays) {
            try (NDArray gradient = array.getGradient()) {
                float[] of = gradient.toFloatArray();
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += of[i];
                }
            }
            JniUtils.zeroGrad((PtNDArray) array);
        }
        return sum;
    }

    private void put(float[] from) {
        for (FloatBuffer buffer : buffers) {
            buffer.put(0, from);
        }
    }

    /**
     * One step.
     *
     * @param step how many there were, from 1
     * @param keep how much of the running mean is kept
     */
    void learn(float[] gradient, float scale, float base, int step, float keep) {
        float firstScale = 1 - (float) Math.pow(FIRST, step);
        float secondScale = 1 - (float) Math.pow(SECOND, step);
        float pace = base * rate;
        for (int i = 0; i < values.length; i++) {
            float g = gradient[i] * scale;
            first[i] = FIRST * first[i] + (1 - FIRST) * g;
            second[i] = SECOND * second[i] + (1 - SECOND) * g * g;
            float change = first[i] / firstScale / ((float) Math.sqrt(second[i] / secondScale) + TINY);
            values[i] -= pace * (change + (decays ? DECAY * values[i] : 0));
            mean[i] = keep * mean[i] + (1 - keep) * values[i];
        }
        put(values);
    }

    /** Puts the running mean, or the learned values again, where the forward pass reads. */
    void show(boolean isMean) {
        put(isMean ? mean : values);
    }
}
