package dev.skein.sim;

import dev.skein.Action;
import dev.skein.Codec;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.View;
import dev.skein.host.Host;
import dev.skein.host.Views.Logged;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Past;
import dev.skein.host.Views.Posted;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a host in memory keeps to be read: the log, the effects, the views, and who was joined into whom. */
final class Shelf {
    private static final int PAGE_ROWS_MAX = 500;

    private final Map<String, Logged> events = new LinkedHashMap<>();
    private final Map<String, Placed> effects = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, Map<String, View>> views = new LinkedHashMap<>();
    private final Map<Key, Key> joined = new LinkedHashMap<>();

    void log(Event event, Key key) {
        events.put(event.id(), new Logged(event, key, events.size() + 1L));
    }

    Optional<Logged> event(String id) {
        return Optional.ofNullable(events.get(id));
    }

    /** Keeps an effect; false when it was there already. */
    boolean post(Effect effect) {
        return effects.putIfAbsent(effect.id(), new Placed(effect, effects.size() + 1L)) == null;
    }

    void done(String effect) {
        done.add(effect);
    }

    List<Effect> posted() {
        return effects.values().stream().map(Placed::effect).toList();
    }

    /** What waits for its performer, oldest first. */
    List<Effect> pending() {
        return posted().stream()
                .filter(effect -> !done.contains(effect.id()) && !(effect.action() instanceof Action.Tell))
                .toList();
    }

    void show(View view) {
        views.computeIfAbsent(view.kind(), kind -> new LinkedHashMap<>()).put(view.id(), view);
        if (view.kind().equals(Host.ALIAS)) {
            Key key = Key.parse(view.id());
            if (view.status().equals("joined")) {
                joined.put(key, Key.parse(view.about()));
            } else {
                joined.remove(key);
            }
        }
    }

    Key owner(Key key) {
        Key here = key;
        Set<Key> passed = new HashSet<>();
        while (joined.containsKey(here) && passed.add(here)) {
            here = joined.get(here);
        }
        return here;
    }

    Optional<Row> row(String kind, String id) {
        return Optional.ofNullable(views.getOrDefault(kind, Map.of()).get(id)).map(Shelf::row);
    }

    Page<Row> list(Query query) {
        List<View> fitting = views.getOrDefault(query.kind(), Map.of()).values().stream()
                .filter(view -> query.key().map(view.key()::equals).orElse(true))
                .filter(view -> query.about().map(view.about()::equals).orElse(true))
                .filter(view -> query.status().map(view.status()::equals).orElse(true))
                .sorted(Comparator.comparing(View::at).thenComparing(View::id).reversed())
                .toList();
        return page(fitting, view -> new Mark(view.at().toEpochMilli(), view.id()), query.cursor(), query.limit())
                .map(Shelf::row);
    }

    Page<Logged> timeline(Key key, Optional<String> cursor, int limit) {
        List<Logged> fitting = newestFirst(events.values()).stream()
                .filter(logged -> owner(logged.event().subject()).equals(key))
                .toList();
        return page(fitting, logged -> new Mark(logged.position(), ""), cursor, limit)
                .page();
    }

    void past(Past past, Consumer<Logged> each) {
        events.values().stream()
                .filter(logged -> past.holds(logged.event()))
                .sorted(Comparator.comparing((Logged logged) -> logged.event().time())
                        .thenComparing(Logged::position))
                .forEach(each);
    }

    Page<Logged> log(Optional<String> cursor, int limit) {
        return page(List.copyOf(events.values()), logged -> new Mark(-logged.position(), ""), cursor, limit)
                .page();
    }

    Page<Posted> effects(Optional<Key> key, Optional<String> cause, Optional<String> cursor, int limit) {
        List<Placed> fitting = newestFirst(effects.values()).stream()
                .filter(placed -> key.map(placed.effect.key()::equals).orElse(true))
                .filter(placed -> cause.map(placed.effect.cause()::equals).orElse(true))
                .toList();
        return page(fitting, placed -> new Mark(placed.position, ""), cursor, limit)
                .map(placed -> new Posted(placed.effect, done.contains(placed.effect.id())));
    }

    private static Row row(View view) {
        return new Row(
                view.kind(),
                view.id(),
                view.key(),
                view.about(),
                view.status(),
                view.at().toEpochMilli(),
                Codec.json(view.body()));
    }

    private static <T> List<T> newestFirst(Collection<T> oldestFirst) {
        List<T> all = new ArrayList<>(oldestFirst);
        Collections.reverse(all);
        return all;
    }

    /** A page of {@code all}; the cursor is the mark of the last item of the page before. */
    private static <T> Cut<T> page(List<T> all, Function<T, Mark> mark, Optional<String> cursor, int limit) {
        if (limit < 1 || limit > PAGE_ROWS_MAX) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: 1 to " + PAGE_ROWS_MAX + ")");
        }
        Optional<Mark> from = cursor.map(Mark::parse);
        List<T> rest = all.stream()
                .filter(item -> from.map(mark.apply(item)::isAfter).orElse(true))
                .toList();
        List<T> items = rest.subList(0, Math.min(limit, rest.size()));
        boolean more = rest.size() > items.size();
        return new Cut<>(
                items, more ? Optional.of(mark.apply(items.get(limit - 1)).toString()) : Optional.empty());
    }

    /** A place in a list that is ordered newest first, ids breaking ties. */
    private record Mark(long at, String id) {
        static Mark parse(String cursor) {
            int slash = cursor.indexOf('/');
            try {
                return new Mark(Long.parseLong(cursor.substring(0, Math.max(slash, 0))), cursor.substring(slash + 1));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("cursor: " + cursor + " (expected: one from a page before)", e);
            }
        }

        boolean isAfter(Mark other) {
            return at < other.at || (at == other.at && id.compareTo(other.id) < 0);
        }

        @Override
        public String toString() {
            return at + "/" + id;
        }
    }

    private record Placed(Effect effect, long position) {}

    private record Cut<T>(List<T> items, Optional<String> next) {
        Page<T> page() {
            return new Page<>(List.copyOf(items), next);
        }

        <R> Page<R> map(Function<T, R> as) {
            return new Page<>(items.stream().map(as).toList(), next);
        }
    }
}
