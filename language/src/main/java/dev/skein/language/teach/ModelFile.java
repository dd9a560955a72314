package dev.skein.language.teach;

import dev.skein.language.Head;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A taught model as one file: eight bytes that say what it is, the version, the SHA-256 of the rest, the rest in gzip. */
final class ModelFile {
    /** {@code SKTAUGHT}. */
    private static final long MAGIC = 0x534b544155474854L;

    private static final int VERSION = 2;
    private static final int HASH_BYTES = 32;
    private static final int HASH_DIGITS = 12;

    private ModelFile() {}

    static boolean isModel(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            byte[] first = in.readNBytes(Long.BYTES);
            return first.length == Long.BYTES && java.nio.ByteBuffer.wrap(first).getLong() == MAGIC;
        }
    }

    static void write(TaughtModel model, Path file) throws IOException {
        byte[] rest = bytes(model);
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(beside))) {
            out.writeLong(MAGIC);
            out.writeInt(VERSION);
            out.write(sha256(rest));
            try (OutputStream packed = new GZIPOutputStream(out)) {
                packed.write(rest);
            }
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static TaughtModel read(Path file, Lenses lenses) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (Files.size(file) < Long.BYTES + Integer.BYTES + HASH_BYTES || in.readLong() != MAGIC) {
                throw new IllegalArgumentException(file + ": not a taught model (expected: a file written by teach)");
            }
            int version = in.readInt();
            if (version < 1 || version > VERSION) {
                throw new IllegalArgumentException(
                        file + ": a model of version " + version + " (expected: 1 to " + VERSION + "; teach it again)");
            }
            byte[] hash = in.readNBytes(HASH_BYTES);
            byte[] rest = unpacked(in, file);
            if (!MessageDigest.isEqual(hash, sha256(rest))) {
                throw new IllegalArgumentException(file + ": damaged (its SHA-256 is not what it says)");
            }
            return ModelCodec.read(new DataInputStream(new ByteArrayInputStream(rest)), version, lenses);
        }
    }

    private static byte[] unpacked(InputStream in, Path file) throws IOException {
        try (GZIPInputStream packed = new GZIPInputStream(in)) {
            return packed.readAllBytes();
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new IllegalArgumentException(file + ": damaged (" + e.getMessage() + ")", e);
        }
    }

    private static byte[] bytes(TaughtModel model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try {
            ModelCodec.write(model, new DataOutputStream(out));
        } catch (IOException e) {
            throw new UncheckedIOException("model: written to memory", e);
        }
        return out.toByteArray();
    }

    static String hash(TaughtModel model) {
        return HexFormat.of().formatHex(sha256(bytes(model))).substring(0, HASH_DIGITS);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing from this Java, which must have it", e);
        }
    }

    static Head head(TableHead table, TaughtModel.Task task, String hash) {
        int size = table.labels;
        java.util.List<String> labels = new java.util.ArrayList<>(task.labels());
        if (size > labels.size()) {
            labels.add("");
        }
        float[] scales = table.scales.clone();
        // A head divides by the number of pieces, a table by that of pieces and pairs.
        for (int label = 0; label < size; label++) {
            scales[label] *= (float) StrictMath.pow(2, -table.power);
        }
        int pieces = dev.skein.language.TextRows.shipped().tokenCount() * size;
        return new Head(
                "taught@" + hash,
                labels,
                task.exclusive(),
                table.power,
                scales,
                table.biases.clone(),
                new float[size],
                Arrays.copyOf(table.cells, pieces),
                Arrays.copyOfRange(table.cells, pieces, table.cells.length));
    }
}
