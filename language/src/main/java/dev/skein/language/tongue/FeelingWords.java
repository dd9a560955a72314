package dev.skein.language.tongue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of nine languages, and the emoji, for eighty-two things that a writer can be glad or sorry about; written for
 * this project ({@code feeling-words.tsv}). Which language a text is in need not be known: what a word means in each is
 * told apart, and who learns from it weighs the one that fits. Immutable.
 */
final class FeelingWords {
    /** Languages of the file, in the order of its columns; the last is that of all, for emoji. */
    static final List<String> TONGUES = List.of("ar", "de", "en", "es", "fr", "hi", "it", "nl", "pt", "any");

    private static final String FILE = "/dev/skein/language/feeling-words.tsv";
    private static final int PREFIX_MIN = 2;

    /** Set in a meaning that two words have together, such as "can't wait": a negation among them denies nothing. */
    static final int PAIR = 1 << 16;

    /** What a word means: a place in {@link #TONGUES} times 256, plus a concept. */
    private final Map<Long, int[]> words = new HashMap<>();

    private final Map<Long, int[]> beginnings = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> worths = new ArrayList<>();

    private static final FeelingWords SHIPPED = read();

    /** The file that ships, read once. */
    static FeelingWords shipped() {
        return SHIPPED;
    }

    private static FeelingWords read() {
        FeelingWords made = new FeelingWords();
        try (InputStream in = FeelingWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + ": not in the module");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(made::add);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + ": cannot be read", e);
        }
        return made;
    }

    private void add(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != TONGUES.size() + 2) {
            throw new IllegalStateException(
                    line + ": " + fields.length + " fields (expected: " + (TONGUES.size() + 2) + ", TAB between)");
        }
        int concept = names.size();
        names.add(fields[0]);
        worths.add(Integer.parseInt(fields[1]));
        Wording wording = new Wording();
        for (int tongue = 0; tongue < TONGUES.size(); tongue++) {
            for (String word : fields[tongue + 2].split(" ", -1)) {
                boolean begins = word.endsWith("*") && word.length() > 1;
                wording.fill((begins ? word.substring(0, word.length() - 1) : word).replace('_', ' '));
                if (wording.count == 1 || wording.count == 2) {
                    put(begins ? beginnings : words, hash(wording, 0, wording.count), tongue << 8 | concept);
                }
            }
        }
    }

    private static void put(Map<Long, int[]> map, long hash, int meaning) {
        int[] old = map.getOrDefault(hash, new int[0]);
        int[] made = Arrays.copyOf(old, old.length + 1);
        made[old.length] = meaning;
        map.put(hash, made);
    }

    /** How glad the concept is, -3 to 3. */
    int worth(int concept) {
        return worths.get(concept);
    }

    int concepts() {
        return names.size();
    }

    /** Whether the concept is the word "not" itself. */
    boolean negates(int concept) {
        return names.get(concept).equals("not");
    }

    /** Puts what the i-th word means, alone and with the word before it, into {@code out}; says how many. */
    int find(Wording text, int i, int[] out) {
        int from = text.begins[i];
        int to = text.begins[i + 1];
        if (to - from > 1 && text.letters[from] == '#') {
            from++;
        }
        long whole = hash(text.letters, from, to, SEED);
        int found = take(words.get(whole), out, 0);
        if (i > 0) {
            int pairs = take(words.get(hash(text, i - 1, i + 1)), out, found);
            for (; found < pairs; found++) {
                out[found] |= PAIR;
            }
        }
        long hash = SEED;
        for (int at = from; at < to; at++) {
            hash = next(hash, text.letters[at]);
            if (at - from + 1 >= PREFIX_MIN) {
                found = take(beginnings.get(hash), out, found);
            }
        }
        return found > 0 ? found : arabic(text.letters, from, to, out);
    }

    /** Arabic writes "the", "and", "with", "to" and "so" as one word with the next. */
    private int arabic(char[] letters, int from, int to, int[] out) {
        if (to - from < 4 || letters[from] < 0x600 || letters[from] >= 0x700) {
            return 0;
        }
        int at = from;
        if (letters[at] == 0x648 || letters[at] == 0x628 || letters[at] == 0x644 || letters[at] == 0x641) {
            at++;
        }
        int found = at > from ? take(words.get(hash(letters, at, to, SEED)), out, 0) : 0;
        if (letters[at] == 0x627 && letters[at + 1] == 0x644 && to - at > 3) {
            found = take(words.get(hash(letters, at + 2, to, SEED)), out, found);
        }
        return found;
    }

    private static int take(int @org.jspecify.annotations.Nullable [] from, int[] out, int count) {
        int made = count;
        if (from != null) {
            for (int meaning : from) {
                if (made < out.length) {
                    out[made++] = meaning;
                }
            }
        }
        return made;
    }

    private static final long SEED = 0xcbf29ce484222325L;

    private static long hash(Wording text, int first, int after) {
        long hash = SEED;
        for (int i = first; i < after; i++) {
            if (i > first) {
                hash = next(hash, ' ');
            }
            hash = hash(text.letters, text.begins[i], text.begins[i + 1], hash);
        }
        return hash;
    }

    private static long hash(char[] letters, int from, int to, long start) {
        long hash = start;
        for (int i = from; i < to; i++) {
            hash = next(hash, letters[i]);
        }
        return hash;
    }

    private static long next(long hash, char letter) {
        return (hash ^ letter) * 0x100000001b3L;
    }
}
