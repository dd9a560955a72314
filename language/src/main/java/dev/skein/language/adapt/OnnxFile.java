package dev.skein.language.adapt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights inside an ONNX file (protocol buffers, onnx.proto3), read and overwritten in place, so that the graph and
 * the length of the file stay as they are. Only what the shipped int8 models use: floats, and matrices of int8 with one
 * scale a column and no zero point ({@code NAME_quantized}, {@code NAME_scale}), or of uint8 with one scale and one zero
 * point for all ({@code NAME_quantized}, {@code NAME_scale}, {@code NAME_zero_point}). Not safe to share while writing.
 */
public final class OnnxFile {
    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;
    private static final int DIMS = 1;
    private static final int TYPE = 2;
    private static final int FLOAT_DATA = 4;
    private static final int INT_DATA = 5;
    private static final int NAME = 8;
    private static final int RAW_DATA = 9;
    private static final int FLOAT = 1;
    private static final int UINT8 = 2;
    private static final int INT8 = 3;
    private static final String QUANTISED = "_quantized";

    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /** Numbers that lie somewhere in the file. */
    private record Tensor(List<Integer> dims, int type, int from, int to) {}

    /** A field of a message: its number, its value if it is a plain number, where its bytes lie otherwise. */
    private record Field(int number, long value, int from, int to) {}

    /**
     * Finds the weights.
     *
     * @param bytes of the file, not copied: writing changes them
     * @throws IllegalArgumentException where they are no ONNX file with weights
     */
    public OnnxFile(byte[] bytes) {
        this.bytes = bytes;
        buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (Field graph : fields(0, bytes.length)) {
            if (graph.number() == GRAPH) {
                for (Field field : fields(graph.from(), graph.to())) {
                    if (field.number() == INITIALIZER) {
                        initializer(field);
                    }
                }
            }
        }
        if (tensors.isEmpty()) {
            throw new IllegalArgumentException("onnx: no weights in " + bytes.length + " bytes");
        }
    }

    private void initializer(Field message) {
        List<Integer> dims = new ArrayList<>();
        String name = "";
        int type = 0;
        int from = 0;
        int to = 0;
        for (Field field : fields(message.from(), message.to())) {
            switch (field.number()) {
                case DIMS -> dims.add((int) field.value());
                case TYPE -> type = (int) field.value();
                case NAME -> name = new String(bytes, field.from(), field.to() - field.from(), StandardCharsets.UTF_8);
                case FLOAT_DATA, INT_DATA, RAW_DATA -> {
                    from = field.from();
                    to = field.to();
                }
                default -> {
                    // Nothing else matters here.
                }
            }
        }
        tensors.put(name, new Tensor(List.copyOf(dims), type, from, to));
    }

    /** The quantised matrices of the layers, in the order of the file, without their ending. */
    public List<String> matrices() {
        List<String> made = new ArrayList<>();
        tensors.forEach((name, tensor) -> {
            if (tensor.type() == INT8 && tensor.dims().size() == 2 && name.endsWith(QUANTISED)) {
                made.add(name.substring(0, name.length() - QUANTISED.length()));
            }
        });
        return made;
    }

    /** The vectors of floats that are no scales, in the order of the file: biases and the weights of normalisation. */
    public List<String> vectors() {
        List<String> made = new ArrayList<>();
        tensors.forEach((name, tensor) -> {
            if (tensor.type() == FLOAT && tensor.dims().size() == 1 && !name.endsWith("_scale")) {
                made.add(name);
            }
        });
        return made;
    }

    /** Columns of a quantised matrix. */
    public int columns(String matrix) {
        return tensor(matrix + QUANTISED).dims().get(1);
    }

    /** A vector of floats. */
    public float[] vector(String name) {
        Tensor tensor = tensor(name);
        if (tensor.type() != FLOAT || (tensor.to() - tensor.from()) % Float.BYTES != 0) {
            throw new IllegalArgumentException("onnx: " + name + " is no vector of floats");
        }
        float[] made = new float[(tensor.to() - tensor.from()) / Float.BYTES];
        for (int i = 0; i < made.length; i++) {
            made[i] = buffer.getFloat(tensor.from() + i * Float.BYTES);
        }
        return made;
    }

    /** Overwrites a vector with as many floats. */
    public void vector(String name, float[] values) {
        Tensor tensor = tensor(name);
        if (values.length * Float.BYTES != tensor.to() - tensor.from()) {
            throw new IllegalArgumentException("onnx: " + values.length + " numbers for " + name);
        }
        for (int i = 0; i < values.length; i++) {
            buffer.putFloat(tensor.from() + i * Float.BYTES, values[i]);
        }
    }

    /** A quantised matrix as floats, row by row. */
    public float[] matrix(String name) {
        Tensor tensor = tensor(name + QUANTISED);
        float[] scales = vector(name + "_scale");
        int zero = tensor.type() == UINT8 ? zeroPoint(name) : 0;
        float[] made = new float[tensor.to() - tensor.from()];
        for (int i = 0; i < made.length; i++) {
            byte cell = bytes[tensor.from() + i];
            made[i] = ((tensor.type() == UINT8 ? cell & 0xff : cell) - zero) * scales[i % scales.length];
        }
        return made;
    }

    /** The one number of a uint8 matrix's zero point, a varint. */
    private int zeroPoint(String name) {
        Tensor tensor = tensor(name + "_zero_point");
        return (int) varint(new int[] {tensor.from()});
    }

    /** Overwrites an int8 matrix: each column takes the scale that its largest number needs. */
    public void matrix(String name, float[] values) {
        Tensor tensor = tensor(name + QUANTISED);
        if (tensor.type() != INT8 || values.length != tensor.to() - tensor.from()) {
            throw new IllegalArgumentException("onnx: " + values.length + " numbers for " + name);
        }
        float[] scales = new float[tensor.dims().get(1)];
        for (int i = 0; i < values.length; i++) {
            int column = i % scales.length;
            scales[column] = Math.max(scales[column], Math.abs(values[i]) / Byte.MAX_VALUE);
        }
        for (int i = 0; i < values.length; i++) {
            float scale = scales[i % scales.length];
            bytes[tensor.from() + i] = scale == 0 ? 0 : (byte) Math.round(values[i] / scale);
        }
        vector(name + "_scale", scales);
    }

    private Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("onnx: no weights named " + name);
        }
        return tensor;
    }

    private List<Field> fields(int from, int to) {
        List<Field> made = new ArrayList<>();
        int[] at = {from};
        while (at[0] < to) {
            long key = varint(at);
            int number = (int) (key >>> 3);
            switch ((int) (key & 7)) {
                case 0 -> made.add(new Field(number, varint(at), 0, 0));
                case 1 -> at[0] += Long.BYTES;
                case 5 -> at[0] += Integer.BYTES;
                case 2 -> {
                    long length = varint(at);
                    if (length < 0 || length > to - at[0]) {
                        throw new IllegalArgumentException("onnx: broken at byte " + at[0]);
                    }
                    made.add(new Field(number, 0, at[0], at[0] + (int) length));
                    at[0] += (int) length;
                }
                default -> throw new IllegalArgumentException("onnx: broken at byte " + at[0]);
            }
        }
        return made;
    }

    private long varint(int[] at) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at[0] >= bytes.length) {
                throw new IllegalArgumentException("onnx: ends too early");
            }
            int next = bytes[at[0]++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("onnx: broken at byte " + at[0]);
    }
}
