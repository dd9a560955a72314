package dev.skein.act.playbook;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run was told: a handful of names and values in one array, in their order, unmodifiable. A hash map of two costs
 * 400 bytes of the memory that a million keys share, this 40; looking through a handful is as quick.
 */
final class FewFacts extends AbstractMap<String, Object> {
    static final FewFacts NONE = new FewFacts(new Object[0]);

    private final Object[] pairs;

    private FewFacts(Object[] pairs) {
        this.pairs = pairs;
    }

    /** The same facts, held so. */
    static FewFacts held(Map<String, Object> facts) {
        if (facts instanceof FewFacts few) {
            return few;
        }
        Builder made = new Builder(facts.size());
        facts.forEach(made::put);
        return made.done();
    }

    /** The same with one more at the end, or with another value in its place. */
    FewFacts with(String name, Object value) {
        int at = place(name);
        Object[] more = Arrays.copyOf(pairs, at < 0 ? pairs.length + 2 : pairs.length);
        more[at < 0 ? pairs.length : at] = name;
        more[(at < 0 ? pairs.length : at) + 1] = value;
        return new FewFacts(more);
    }

    private int place(@Nullable Object name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int at = place(name);
        return at < 0 ? null : pairs[at + 1];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return new Pairs(pairs);
            }

            @Override
            public int size() {
                return pairs.length / 2;
            }
        };
    }

    private static final class Pairs implements Iterator<Map.Entry<String, Object>> {
        private final Object[] pairs;
        private int next;

        Pairs(Object[] pairs) {
            this.pairs = pairs;
        }

        @Override
        public boolean hasNext() {
            return next < pairs.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next += 2;
            return new SimpleImmutableEntry<>((String) pairs[next - 2], pairs[next - 1]);
        }
    }

    /** Takes facts one after another; names differ. */
    static final class Builder {
        private final Object[] pairs;
        private int filled;

        /** For at most so many. */
        Builder(int most) {
            pairs = new Object[2 * most];
        }

        Builder put(String name, Object value) {
            pairs[filled++] = name;
            pairs[filled++] = value;
            return this;
        }

        FewFacts done() {
            return filled == 0 ? NONE : new FewFacts(filled == pairs.length ? pairs : Arrays.copyOf(pairs, filled));
        }
    }
}
