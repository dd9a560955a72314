package dev.skein.listen;

import dev.skein.Activity;
import dev.skein.Activity.Seen;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Merge;
import dev.skein.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person has been doing, in short. The long form is the log. */
public final class Timeline {
    /** Events kept in short with the state. */
    public static final int RECENT_MAX = 10;

    /** How far back a contact counts as a repeated one. */
    public static final Duration REPEAT_WINDOW = Duration.ofDays(7);

    private static final int CONTACTS_MAX = 10;

    /** Characters kept of what an event was about. */
    private static final int ABOUT_CHARS_MAX = 60;

    /** Fields that tell what an event was about, the most telling first. */
    private static final List<String> ABOUT =
            List.of("order", "order_id", "orderId", "parcel", "sku", "product", "name", "path");

    private Timeline() {}

    /** The activity after an event from outside. */
    public static Activity heard(Activity before, Event event, Key key) {
        Optional<Key> origin = event.subject().equals(key) ? Optional.empty() : Optional.of(event.subject());
        Seen seen = new Seen(event.id(), event.type(), event.time(), about(event), origin);
        boolean first = before.events() == 0;
        List<Instant> contacts = before.contacts();
        if (event.type().equals("MessageReceived")) {
            contacts = last(plus(within(contacts, event.time()), event.time()), CONTACTS_MAX);
        }
        return new Activity(
                first || event.time().isBefore(before.first()) ? event.time() : before.first(),
                event.time().isAfter(before.last()) ? event.time() : before.last(),
                before.events() + 1,
                contacts,
                last(plus(before.recent(), seen), RECENT_MAX));
    }

    /** The activity after many events in their order, none of them a message: as one after the other, and cheaper. */
    public static Activity heard(Activity before, List<Event> events, Key key) {
        Instant first = before.events() == 0 ? Instant.MAX : before.first();
        Instant last = before.last();
        for (Event event : events) {
            first = event.time().isBefore(first) ? event.time() : first;
            last = event.time().isAfter(last) ? event.time() : last;
        }
        List<Seen> recent = new ArrayList<>(before.recent());
        for (Event event : events.subList(Math.max(0, events.size() - RECENT_MAX), events.size())) {
            Optional<Key> origin = event.subject().equals(key) ? Optional.empty() : Optional.of(event.subject());
            recent.add(new Seen(event.id(), event.type(), event.time(), about(event), origin));
        }
        return new Activity(first, last, before.events() + events.size(), before.contacts(), last(recent, RECENT_MAX));
    }

    /** What a joined person did is also kept apart, in the merge, so that it can be handed back. */
    public static Profile heard(Profile profile, Event event) {
        if (profile.merges().stream().noneMatch(m -> m.from().equals(event.subject()))) {
            return profile;
        }
        List<Merge> merges = profile.merges().stream()
                .map(m -> m.from().equals(event.subject())
                        ? new Merge(
                                m.from(), m.at(), m.because(), m.cause(), heard(m.activity(), event, event.subject()))
                        : m)
                .toList();
        return new Profile(profile.identities(), profile.traits(), merges, profile.mergedInto());
    }

    static Activity both(Activity into, Activity from, Key fromKey) {
        if (from.events() == 0) {
            return into;
        }
        List<Seen> recent = new ArrayList<>(into.recent());
        from.recent().forEach(s -> recent.add(new Seen(s.event(), s.type(), s.at(), s.about(), Optional.of(fromKey))));
        recent.sort(Comparator.comparing(Seen::at));
        List<Instant> contacts = new ArrayList<>(into.contacts());
        contacts.addAll(from.contacts());
        contacts.sort(Comparator.naturalOrder());
        boolean none = into.events() == 0;
        return new Activity(
                none || from.first().isBefore(into.first()) ? from.first() : into.first(),
                from.last().isAfter(into.last()) ? from.last() : into.last(),
                into.events() + from.events(),
                last(contacts, CONTACTS_MAX),
                last(recent, RECENT_MAX));
    }

    static Activity without(Activity joined, List<Merge> merges, Key from) {
        Activity theirs = merges.stream()
                .filter(m -> m.from().equals(from))
                .map(Merge::activity)
                .reduce(Activity.NONE, (first, last) -> last);
        List<Seen> recent = joined.recent().stream()
                .filter(s -> !s.origin().equals(Optional.of(from)))
                .toList();
        List<Instant> contacts = new ArrayList<>(joined.contacts());
        theirs.contacts().forEach(contacts::remove);
        boolean theirsFirst = joined.first().equals(theirs.first()) && !recent.isEmpty();
        return new Activity(
                theirsFirst ? recent.get(0).at() : joined.first(),
                recent.isEmpty() ? joined.last() : recent.get(recent.size() - 1).at(),
                Math.max(0, joined.events() - theirs.events()),
                List.copyOf(contacts),
                recent);
    }

    /** Contacts that still count at the time. */
    public static List<Instant> within(List<Instant> contacts, Instant at) {
        return contacts.stream()
                .filter(c -> !c.isBefore(at.minus(REPEAT_WINDOW)))
                .toList();
    }

    private static String about(Event event) {
        Map<String, Object> said = event.data().values();
        for (String name : ABOUT) {
            Object value = said.get(name);
            if (value instanceof String || value instanceof Number) {
                String text = value.toString();
                return text.length() > ABOUT_CHARS_MAX ? text.substring(0, ABOUT_CHARS_MAX) : text;
            }
        }
        return "";
    }

    private static <T> List<T> plus(List<T> all, T one) {
        List<T> more = new ArrayList<>(all.size() + 1);
        more.addAll(all);
        more.add(one);
        return more;
    }

    private static <T> List<T> last(List<T> all, int most) {
        return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
    }
}
