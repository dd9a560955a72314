package dev.skein.language;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** An ONNX graph of one look-up, written byte by byte: each token's vector is its row of the table. */
final class TinyGraph {
    private TinyGraph() {}

    /** Field numbers are those of onnx.proto. */
    static byte[] lookUp(float[][] table) {
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        text(node, 1, "table");
        text(node, 1, "input_ids");
        text(node, 2, "states");
        text(node, 4, "Gather");
        ByteBuffer raw = ByteBuffer.allocate(4 * table.length * table[0].length).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : table) {
            for (float value : row) {
                raw.putFloat(value);
            }
        }
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        number(weights, 1, table.length);
        number(weights, 1, table[0].length);
        number(weights, 2, 1);
        text(weights, 8, "table");
        bytes(weights, 9, raw.array());
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        bytes(graph, 1, node.toByteArray());
        text(graph, 2, "tiny");
        bytes(graph, 5, weights.toByteArray());
        bytes(graph, 11, value("input_ids", 7, "texts", "tokens"));
        bytes(graph, 12, value("states", 1, "texts", "tokens", "numbers"));
        ByteArrayOutputStream opset = new ByteArrayOutputStream();
        number(opset, 2, 13);
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        number(model, 1, 7);
        bytes(model, 7, graph.toByteArray());
        bytes(model, 8, opset.toByteArray());
        return model.toByteArray();
    }

    private static byte[] value(String name, int type, String... dims) {
        ByteArrayOutputStream shape = new ByteArrayOutputStream();
        for (String dim : dims) {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            text(one, 2, dim);
            bytes(shape, 1, one.toByteArray());
        }
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        number(tensor, 1, type);
        bytes(tensor, 2, shape.toByteArray());
        ByteArrayOutputStream of = new ByteArrayOutputStream();
        bytes(of, 1, tensor.toByteArray());
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        text(made, 1, name);
        bytes(made, 2, of.toByteArray());
        return made.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int field, int value) {
        varint(out, field << 3);
        varint(out, value);
    }

    private static void text(ByteArrayOutputStream out, int field, String value) {
        bytes(out, field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(ByteArrayOutputStream out, int field, byte[] value) {
        varint(out, (field << 3) | 2);
        varint(out, value.length);
        out.writeBytes(value);
    }

    private static void varint(ByteArrayOutputStream out, int value) {
        int left = value;
        while (left >= 128) {
            out.write((left & 127) | 128);
            left >>>= 7;
        }
        out.write(left);
    }
}
