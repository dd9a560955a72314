package dev.skein.language.tongue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentiment heads that ship for languages other than English: a table of {@link Ngrams} and a slope for each, read
 * when the language is first met. Safe to share.
 */
public final class Tongues {
    /** Languages that have a head, by ISO 639-1. */
    public static final List<String> CODES = List.of("de", "es", "fr", "it", "nl", "pt");

    /** Negative, neutral, positive. */
    public static final int LABELS = 3;

    private final Map<String, Tongue> heads = new ConcurrentHashMap<>();

    private record Tongue(double slope, Ngrams ngrams) {}

    /** Memory to read with; owned by one thread. */
    public static final class Memory {
        private final NgramRows rows = new NgramRows(FeelingWords.shipped());
    }

    /** Name of the file that holds a language's head. */
    public static String file(String code) {
        return "tongue-" + code + "-1.ngrams";
    }

    /** Fills {@code out} with the probabilities of a text; says whether there is a head for the language. */
    public boolean read(String code, String text, Memory memory, double[] out) {
        if (!CODES.contains(code)) {
            return false;
        }
        Tongue tongue = heads.computeIfAbsent(code, Tongues::load);
        double[] logits = tongue.ngrams.logits(text, memory.rows);
        double total = 0;
        double top = Math.max(logits[0], Math.max(logits[1], logits[2]));
        for (int i = 0; i < LABELS; i++) {
            out[i] = StrictMath.exp((logits[i] - top) * tongue.slope);
            total += out[i];
        }
        for (int i = 0; i < LABELS; i++) {
            out[i] /= total;
        }
        return true;
    }

    /**
     * Which way the feelings go that a text names in a language of the word list, -1 to 1; 0 where it names none. For
     * trainers.
     */
    public static float named(String code, String text) {
        NgramRows rows = new NgramRows(FeelingWords.shipped());
        rows.look(text);
        return rows.gladness[FeelingWords.TONGUES.indexOf(code) * NgramRows.PER_TONGUE + 2];
    }

    /** Writes a head's file. */
    public static void write(double slope, Ngrams ngrams, DataOutputStream out) throws IOException {
        out.writeDouble(slope);
        ngrams.write(out);
    }

    /** The bytes of a head that ships, for its hash; none where the language has none. */
    public static Optional<byte[]> bytes(String code) {
        try (InputStream in = Tongues.class.getResourceAsStream("/dev/skein/language/" + file(code))) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file(code) + ": cannot be read", e);
        }
    }

    private static Tongue load(String code) {
        byte[] bytes = bytes(code)
                .orElseThrow(() -> new IllegalStateException(file(code) + ": not in the module (build it again)"));
        try (DataInputStream in = new DataInputStream(new java.io.ByteArrayInputStream(bytes))) {
            return new Tongue(in.readDouble(), Ngrams.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file(code) + ": cannot be read", e);
        }
    }
}
