package dev.skein.sim.rehearsal;

import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The past, parted into people who have nothing to do with one another: keys that an event shows together, and that may
 * be joined on the way, stay together. Each part is rehearsed alone, so that the number of threads changes nothing.
 */
final class Crowd {
    /** One part: a person, as a rule. */
    record Part(String name, List<Event> events) {}

    private final List<Part> parts;

    private Crowd(List<Part> parts) {
        this.parts = parts;
    }

    /** The parts, in the order of their names. */
    List<Part> parts() {
        return parts;
    }

    static Crowd of(Past past) {
        Links links = new Links();
        int[] subjects = new int[past.events().size()];
        int next = 0;
        for (Event event : past.events()) {
            int subject = links.place(event.subject());
            subjects[next++] = subject;
            if (event.identities().size() > 1) {
                for (Identity name : event.identities()) {
                    if (name.kind() == Identity.Kind.USER || name.kind() == Identity.Kind.ANONYMOUS) {
                        links.join(subject, links.place(Ids.customer(name.kind(), name.value())));
                    }
                }
            }
        }
        Part[] found = new Part[links.size()]; // by the place of their root
        List<Part> parts = new ArrayList<>();
        next = 0;
        for (Event event : past.events()) {
            int root = links.root(subjects[next++]);
            Part part = found[root];
            if (part == null) {
                part = new Part(links.name(root), new ArrayList<>(4));
                found[root] = part;
                parts.add(part);
            }
            part.events().add(event);
        }
        parts.sort(Comparator.comparing(Part::name));
        return new Crowd(List.copyOf(parts));
    }

    /** Which keys belong together: union by path halving, named by the first of their names. */
    private static final class Links {
        private final Map<Key, Integer> places = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private int[] parents = new int[64];

        int place(Key key) {
            Integer known = places.get(key);
            if (known != null) {
                return known;
            }
            int place = names.size();
            places.put(key, place);
            names.add(key.toString());
            if (place == parents.length) {
                parents = Arrays.copyOf(parents, 2 * place);
            }
            parents[place] = place;
            return place;
        }

        int root(int place) {
            int at = place;
            while (parents[at] != at) {
                parents[at] = parents[parents[at]];
                at = parents[at];
            }
            return at;
        }

        void join(int one, int other) {
            int a = root(one);
            int b = root(other);
            if (a != b) {
                boolean first = names.get(a).compareTo(names.get(b)) < 0;
                parents[first ? b : a] = first ? a : b; // the root's own name is the first of all
            }
        }

        int size() {
            return names.size();
        }

        String name(int root) {
            return names.get(root);
        }
    }
}
