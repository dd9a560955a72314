package dev.skein.language.talk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Phrases with tags, found in one pass over a text's words: a trie whose edges are word hashes (Aho and Corasick 1975,
 * without failure links: a phrase has at most {@value #WORDS_MAX} words). Immutable.
 *
 * <p>The file: {@code TAG: phrase, phrase, ...} a line, {@code #} begins a remark; {@code call/ring me} stands for two
 * phrases; {@code _} is any one word.
 */
final class Phrases {
    /** Words of one phrase. */
    static final int WORDS_MAX = 7;

    private static final long ANY = 0x5ee1L;
    private static final Phrases SHIPPED = new Phrases(read("phrases.txt"), read("given-names.txt"));

    private long[] keys = new long[1 << 14];
    private int[] children = new int[1 << 14];
    private int edges;
    private byte[][] tags = new byte[1 << 12][];
    private boolean[] hasAny = new boolean[1 << 12];
    private int nodes = 1;

    Phrases(List<String> lines, List<String> names) {
        lines.forEach(this::line);
        for (String name : names) {
            add(name, Tag.GIVEN_NAME);
        }
    }

    static Phrases shipped() {
        return SHIPPED;
    }

    static List<String> read(String file) {
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        file + ": not in the module (build it again: mvn -pl language package)");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    private void line(String line) {
        int colon = line.indexOf(':');
        Tag tag = Tag.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT));
        for (String phrase : line.substring(colon + 1).split(",", -1)) {
            spread(phrase.strip().split("\\s+", -1), 0, "", tag);
        }
    }

    private void spread(String[] words, int at, String before, Tag tag) {
        if (at == words.length) {
            add(before.strip(), tag);
            return;
        }
        for (String choice : words[at].split("/", -1)) {
            spread(words, at + 1, before + " " + choice, tag);
        }
    }

    private void add(String phrase, Tag tag) {
        String[] words = phrase.split(" ", -1);
        if (words.length > WORDS_MAX) {
            throw new IllegalArgumentException("phrase: longer than " + WORDS_MAX + " words: " + phrase);
        }
        int node = 0;
        for (String word : words) {
            boolean any = word.equals("_");
            node = grow(node, any ? ANY : Words.hash(word), any);
        }
        byte[] old = tags[node] == null ? new byte[0] : tags[node];
        byte[] more = Arrays.copyOf(old, old.length + 1);
        more[old.length] = tag.place();
        tags[node] = more;
    }

    private int grow(int node, long hash, boolean any) {
        int there = child(node, hash);
        if (there > 0) {
            return there;
        }
        hasAny[node] |= any;
        if (nodes == tags.length) {
            tags = Arrays.copyOf(tags, nodes * 2);
            hasAny = Arrays.copyOf(hasAny, nodes * 2);
        }
        if (++edges * 2 > keys.length) {
            rehash();
        }
        put(key(node, hash), nodes);
        return nodes++;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldChildren = children;
        keys = new long[oldKeys.length * 2];
        children = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldChildren[i] > 0) {
                put(oldKeys[i], oldChildren[i]);
            }
        }
    }

    private void put(long key, int child) {
        int slot = slot(key);
        while (children[slot] > 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        children[slot] = child;
    }

    private int child(int node, long hash) {
        long key = key(node, hash);
        for (int slot = slot(key); children[slot] > 0; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) {
                return children[slot];
            }
        }
        return 0;
    }

    private static long key(int node, long hash) {
        return (hash ^ (node * 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
    }

    private int slot(long key) {
        return (int) (key >>> 40) & (keys.length - 1);
    }

    /** Every phrase of the words goes to {@code found}, in the order of their first word. */
    void find(Words words, Found found) {
        found.clear();
        for (int at = 0; at < words.count; at++) {
            int node = child(0, words.hashes[at]);
            if (node > 0) {
                follow(words, found, at, at + 1, node);
            }
        }
    }

    private void follow(Words words, Found found, int from, int at, int start) {
        int node = start;
        int next = at;
        while (node > 0) {
            byte[] here = tags[node];
            if (here != null) {
                for (byte tag : here) {
                    found.add(tag, from, next);
                }
            }
            if (next >= words.count || words.marks[next] == Words.SENTENCE) {
                return;
            }
            if (hasAny[node]) {
                follow(words, found, from, next + 1, child(node, ANY));
            }
            node = child(node, words.hashes[next++]);
        }
    }
}
