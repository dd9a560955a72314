package dev.skein.postgres;

import dev.skein.Key;
import dev.skein.View;
import dev.skein.host.Host;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which key holds what came under another: all joined keys, in memory, as committed. About 200 bytes each. */
final class Aliases {
    /** Status of a view that joins; any other parts. */
    static final String JOINED = "joined";

    /** Joins of joins that are followed; more is a circle, and the key then stays where it is. */
    private static final int STEPS_MAX = 16;

    private final Map<Key, Key> holders = new ConcurrentHashMap<>();
    private final Map<Key, Set<Key>> joined = new ConcurrentHashMap<>();

    Key owner(Key key) {
        return owner(key, Map.of());
    }

    /** The same where some keys were joined (present) or parted (empty) since. */
    Key owner(Key key, Map<Key, Optional<Key>> moved) {
        Key holder = key;
        for (int step = 0; step < STEPS_MAX; step++) {
            Optional<Key> since = moved.get(holder);
            Optional<Key> next = since != null ? since : Optional.ofNullable(holders.get(holder));
            if (next.isEmpty()) {
                return holder;
            }
            holder = next.get();
        }
        return key;
    }

    /** The key and all that were joined into it, directly or not. */
    List<Key> held(Key key) {
        Set<Key> all = new LinkedHashSet<>();
        List<Key> open = new ArrayList<>(List.of(key));
        for (int i = 0; i < open.size(); i++) {
            if (all.add(open.get(i))) {
                open.addAll(joined.getOrDefault(open.get(i), Set.of()));
            }
        }
        return List.copyOf(all);
    }

    /** Takes note of a committed view, when it is of the kind that joins or parts. */
    void committed(View view) {
        if (view.kind().equals(Host.ALIAS)) {
            put(Key.parse(view.id()), view.status(), Key.parse(view.about()));
        }
    }

    void put(Key key, String status, Key holder) {
        Key before = status.equals(JOINED) ? holders.put(key, holder) : holders.remove(key);
        if (before != null) {
            joined.computeIfPresent(
                    before, (k, keys) -> keys.size() == 1 && keys.contains(key) ? null : without(keys, key));
        }
        if (status.equals(JOINED)) {
            joined.computeIfAbsent(holder, k -> ConcurrentHashMap.newKeySet()).add(key);
        }
    }

    private static Set<Key> without(Set<Key> keys, Key key) {
        keys.remove(key);
        return keys;
    }
}
