package dev.skein.server.view;

import dev.skein.Codec;
import dev.skein.Customer;
import dev.skein.Decision;
import dev.skein.Key;
import dev.skein.host.Views;
import dev.skein.host.Views.Logged;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A person's timeline, newest first: what happened and what we decided, two lists read as one. */
public final class Timelines {
    /** How often a page is filled up when what was read is not shown. */
    private static final int ROUNDS_MAX = 5;

    private final Views views;

    /** Reads from a host. */
    public Timelines(Views views) {
        this.views = views;
    }

    /** A page; it may hold fewer lines than asked for though more follow, and its cursor says so. */
    public Listed<TimelineItem> page(Customer person, Paging paging, boolean all) {
        Lines lines = new Lines(person, Corrections.of(views, person.key()), all);
        List<TimelineItem> items = new ArrayList<>();
        Place place = Place.parse(paging.cursor());
        for (int round = 0; round < ROUNDS_MAX && items.size() < paging.limit() && !place.isEnd(); round++) {
            place = read(person.key(), place, paging.limit() - items.size(), lines, items);
        }
        return new Listed<>(items, place.isEnd() ? Optional.empty() : Optional.of(place.toString()));
    }

    private Place read(Key person, Place from, int most, Lines lines, List<TimelineItem> into) {
        BiFunction<Optional<String>, Integer, Page<Logged>> events = (at, size) -> views.timeline(person, at, size);
        BiFunction<Optional<String>, Integer, Page<Row>> decisions =
                (at, size) -> views.list(Query.of("decision").key(person).page(at, size));
        Page<Logged> heard = from.events().page(events, most);
        Page<Row> decided = from.decisions().page(decisions, most);
        int e = 0;
        int d = 0;
        while (e + d < most) {
            boolean noEvent = e == heard.items().size();
            boolean noDecision = d == decided.items().size();
            if ((noEvent && noDecision)
                    || (noEvent && heard.next().isPresent())
                    || (noDecision && decided.next().isPresent())) {
                break;
            }
            // What was decided stands above the event that asked for it.
            boolean takeDecision = noEvent
                    || (!noDecision
                            && decided.items().get(d).atMillis()
                                    >= heard.items().get(e).event().time().toEpochMilli());
            if (takeDecision) {
                lines.of(Codec.read(decided.items().get(d++).json(), Decision.class))
                        .ifPresent(into::add);
            } else {
                lines.of(heard.items().get(e++).event()).ifPresent(into::add);
            }
        }
        return new Place(from.events().after(events, heard, e), from.decisions().after(decisions, decided, d));
    }

    /** How far both lists are read. */
    private record Place(Spot events, Spot decisions) {
        static Place parse(Optional<String> cursor) {
            if (cursor.isEmpty()) {
                return new Place(new Spot(Optional.empty(), false), new Spot(Optional.empty(), false));
            }
            String[] parts = cursor.get().split("\\.", -1);
            if (parts.length != 2) {
                throw Problem.wrong("cursor", "is not from a page before");
            }
            return new Place(Spot.parse(parts[0]), Spot.parse(parts[1]));
        }

        boolean isEnd() {
            return events.end() && decisions.end();
        }

        @Override
        public String toString() {
            return events.toString() + '.' + decisions;
        }
    }

    /** How far one list is read. */
    private record Spot(Optional<String> cursor, boolean end) {
        private static final String END = "-";

        static Spot parse(String text) {
            if (text.equals(END)) {
                return new Spot(Optional.empty(), true);
            }
            if (text.isEmpty()) {
                return new Spot(Optional.empty(), false);
            }
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(text);
                return new Spot(Optional.of(new String(bytes, StandardCharsets.UTF_8)), false);
            } catch (IllegalArgumentException e) {
                throw Problem.wrong("cursor", "is not from a page before");
            }
        }

        <T> Page<T> page(BiFunction<Optional<String>, Integer, Page<T>> list, int size) {
            return end ? new Page<>(List.of(), Optional.empty()) : Rows.guarded(() -> list.apply(cursor, size));
        }

        /** The spot after so many of the page's items; asks again where the page's own cursor lies beyond. */
        <T> Spot after(BiFunction<Optional<String>, Integer, Page<T>> list, Page<T> page, int taken) {
            if (end || (taken == 0 && !page.items().isEmpty())) {
                return this;
            }
            Optional<String> next = taken == page.items().size()
                    ? page.next()
                    : list.apply(cursor, taken).next();
            return new Spot(next, next.isEmpty());
        }

        @Override
        public String toString() {
            if (end) {
                return END;
            }
            return cursor.map(text -> Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                    .orElse("");
        }
    }
}
