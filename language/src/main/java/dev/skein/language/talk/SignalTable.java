package dev.skein.language.talk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Logistic regression for every {@link Signal} at once: a row of logits in int8 for each cue and each word, summed; words
 * weigh less the more there are. Immutable.
 *
 * <p>The file: words (int), a scale and a bias for each signal (float), a row for each cue (float), the words' hashes (int),
 * their rows (byte).
 */
public final class SignalTable {
    private static final int SIGNALS = Signal.values().length;

    private static final class Loaded {
        static final SignalTable TABLE = shipped("signals-1.table");
    }

    private final float[] scales = new float[SIGNALS];
    private final float[] biases = new float[SIGNALS];
    private final float[] cues = new float[SignalCues.COUNT * SIGNALS];
    private final int[] slots;
    private final int[] hashes;
    private final byte[] rows;

    private SignalTable(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        int words = in.getInt();
        if (file.length != 4 + 8 * SIGNALS + 4 * cues.length + words * (4 + SIGNALS)) {
            throw new IllegalArgumentException("signals: " + file.length + " bytes is no table of this version");
        }
        for (int s = 0; s < SIGNALS; s++) {
            scales[s] = in.getFloat();
            biases[s] = in.getFloat();
        }
        for (int i = 0; i < cues.length; i++) {
            cues[i] = in.getFloat();
        }
        hashes = new int[words];
        slots = new int[Integer.highestOneBit(Math.max(2, words)) << 2];
        for (int word = 0; word < words; word++) {
            hashes[word] = in.getInt();
            int slot = slot(hashes[word]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = word + 1;
        }
        rows = new byte[words * SIGNALS];
        in.get(rows);
    }

    /** The table that ships. */
    static SignalTable shipped() {
        return Loaded.TABLE;
    }

    /** Reads a file. */
    public static SignalTable read(byte[] file) {
        return new SignalTable(file);
    }

    private static SignalTable shipped(String name) {
        try (InputStream in = SignalTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + ": not in the module (build it again: mvn -pl language package)");
            }
            return new SignalTable(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
    }

    static int hash(long word) {
        return (int) (word ^ (word >>> 32));
    }

    private int slot(int hash) {
        int h = hash * 0x9E3779B1;
        return (h ^ (h >>> 15)) & (slots.length - 1);
    }

    /** The word whose row pushes a signal most; -1 where none does. */
    int heaviest(Words words, Signal signal) {
        int heaviest = -1;
        float most = 0;
        for (int i = 0; i < words.count; i++) {
            int row = row(hash(words.hashes[i]));
            float push = row < 0 ? 0 : scales[signal.place()] * rows[row * SIGNALS + signal.place()];
            if (push > most) {
                most = push;
                heaviest = i;
            }
        }
        return heaviest;
    }

    /** The row of a word by its hash; -1 where it has none. */
    private int row(int hash) {
        for (int slot = slot(hash); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            if (hashes[slots[slot] - 1] == hash) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    /** Logits of one text go to {@code out}; {@code scratch} has room for {@link SignalCues#COUNT}. */
    void logits(Words words, Found found, int[] scratch, float[] out, int[] sums) {
        java.util.Arrays.fill(sums, 0);
        for (int i = 0; i < words.count; i++) {
            int row = row(hash(words.hashes[i]));
            for (int s = 0; row >= 0 && s < SIGNALS; s++) {
                sums[s] += rows[row * SIGNALS + s];
            }
        }
        float share = share(words.count);
        for (int s = 0; s < SIGNALS; s++) {
            out[s] = biases[s] + scales[s] * share * sums[s];
        }
        int count = SignalCues.of(words, found, scratch);
        for (int i = 0; i < count; i++) {
            int at = scratch[i] * SIGNALS;
            for (int s = 0; s < SIGNALS; s++) {
                out[s] += cues[at + s];
            }
        }
    }

    /** What each of so many words weighs. */
    public static float share(int words) {
        return (float) (1 / Math.sqrt(Math.max(3, words)));
    }

    /** The probability of each signal, in the order of {@link Signal}, for measuring a table that does not ship. */
    public float[] probabilities(String text) {
        Reading reading = new Reading();
        reading.read(text, Phrases.shipped());
        float[] out = new float[SIGNALS];
        logits(reading.words, reading.found, new int[SignalCues.COUNT], out, new int[SIGNALS]);
        for (int s = 0; s < SIGNALS; s++) {
            out[s] = (float) (1 / (1 + Math.exp(-out[s])));
        }
        return out;
    }
}
