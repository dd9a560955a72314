package dev.skein.language.evaluate;

import dev.skein.language.teach.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Sentence vectors on disk, a file for each lens: a text is read by a sentence model once, however often it is taught and
 * asked, and the heap stays small. A record is the first 16 bytes of the text's SHA-256 and its vector; the first record
 * is that of a probe, and a file whose probe reads otherwise today is begun anew. One process at a time holds a folder.
 */
final class VectorFile implements Memory, AutoCloseable {
    private static final String PROBE = "Where is my sofa? It was to come on Tuesday.";
    private static final int KEY_BYTES = 2 * Long.BYTES;

    private final Path folder;
    private final boolean isKept;
    private final Map<String, Of> lenses = new ConcurrentHashMap<>();

    private VectorFile(Path folder, boolean isKept) {
        this.folder = folder;
        this.isKept = isKept;
    }

    /** In a folder that outlives the run. */
    static VectorFile in(Path folder) throws IOException {
        return new VectorFile(Files.createDirectories(folder), true);
    }

    /** In a folder of its own, until it is closed. */
    static VectorFile temporary() throws IOException {
        return new VectorFile(Files.createTempDirectory("vectors"), false);
    }

    private record Key(long high, long low) {
        static Key of(String text) {
            try {
                ByteBuffer hash = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
                return new Key(hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256: missing from this Java, which must have it", e);
            }
        }
    }

    @Override
    public float[] of(String lens, String text, Function<String, float[]> see) {
        return lenses.computeIfAbsent(lens, name -> open(name, see)).of(text, see);
    }

    private Of open(String lens, Function<String, float[]> see) {
        try {
            return new Of(folder.resolve(lens + ".vectors"), see.apply(PROBE));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot keep vectors", e);
        }
    }

    /** Closes the files; removes those that were not to be kept. */
    @Override
    public void close() throws IOException {
        for (Of lens : lenses.values()) {
            lens.channel.close();
            if (!isKept) {
                Files.delete(lens.file);
            }
        }
        if (!isKept) {
            Files.delete(folder);
        }
    }

    /** The file of one lens. */
    private static final class Of {
        private final Path file;
        private final FileChannel channel;
        private final int dims;
        private final Map<Key, Long> places = new ConcurrentHashMap<>();
        private long end;

        Of(Path file, float[] probe) throws IOException {
            this.file = file;
            dims = probe.length;
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new IOException(file + ": another run has it open");
            }
            index();
            Long first = places.get(Key.of(PROBE));
            if (first == null || first != KEY_BYTES || !java.util.Arrays.equals(at(first), probe)) {
                channel.truncate(0);
                places.clear();
                end = 0;
                append(PROBE, probe);
            }
        }

        private int record() {
            return KEY_BYTES + dims * Float.BYTES;
        }

        /** Where each text's vector begins; half a record at the end, of a run that was stopped, is dropped. */
        private void index() throws IOException {
            long whole = channel.size() / record();
            ByteBuffer key = ByteBuffer.allocate(KEY_BYTES);
            for (long i = 0; i < whole; i++) {
                channel.read(key.clear(), i * record());
                key.flip();
                places.put(new Key(key.getLong(), key.getLong()), i * record() + KEY_BYTES);
            }
            end = whole * record();
        }

        float[] of(String text, Function<String, float[]> see) {
            try {
                Long place = places.get(Key.of(text));
                return place == null ? append(text, see.apply(text)) : at(place);
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot keep a vector", e);
            }
        }

        private float[] at(long place) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(dims * Float.BYTES);
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = channel.read(bytes, place + bytes.position());
            }
            float[] vector = new float[dims];
            bytes.flip().asFloatBuffer().get(vector);
            return vector;
        }

        private synchronized float[] append(String text, float[] vector) throws IOException {
            Key key = Key.of(text);
            ByteBuffer bytes = ByteBuffer.allocate(record());
            bytes.putLong(key.high()).putLong(key.low());
            for (float value : vector) {
                bytes.putFloat(value);
            }
            bytes.flip();
            long place = end;
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            places.put(key, place + KEY_BYTES);
            return vector;
        }
    }
}
