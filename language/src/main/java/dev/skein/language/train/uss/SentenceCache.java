package dev.skein.language.train.uss;

import dev.skein.language.SentenceModel;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/** Sentence vectors of the texts of a set, kept on disk so that a measurement runs the sentence model once. */
final class SentenceCache {
    private static final int BATCH = 512;

    private SentenceCache() {}

    /** A vector of {@link SentenceModel#DIMS} for each different text. */
    static Map<String, float[]> of(Set<String> texts, Path file) throws Exception {
        List<String> all = List.copyOf(texts);
        CRC32 sum = new CRC32();
        all.forEach(text -> sum.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        if (Files.exists(file)) {
            try (DataInputStream in =
                    new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
                if (in.readLong() == sum.getValue()) {
                    return read(all, in);
                }
            }
        }
        Map<String, float[]> made = new LinkedHashMap<>();
        SentenceModel model = SentenceModel.load();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
            SentenceModel.Vectors[] vectors = model.read(some);
            for (int i = 0; i < vectors.length; i++) {
                made.put(some.get(i), vectors[i].mean());
            }
        }
        write(made, sum.getValue(), file);
        return made;
    }

    private static Map<String, float[]> read(List<String> texts, DataInputStream in) throws IOException {
        Map<String, float[]> made = new LinkedHashMap<>();
        for (String text : new ArrayList<>(texts)) {
            float[] vector = new float[SentenceModel.DIMS];
            for (int d = 0; d < vector.length; d++) {
                vector[d] = in.readFloat();
            }
            made.put(text, vector);
        }
        return made;
    }

    private static void write(Map<String, float[]> vectors, long sum, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = Files.createTempFile(file.toAbsolutePath().getParent(), "vectors", ".half");
        try (DataOutputStream out =
                new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(half)))) {
            out.writeLong(sum);
            for (float[] vector : vectors.values()) {
                for (float x : vector) {
                    out.writeFloat(x);
                }
            }
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
