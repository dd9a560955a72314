package dev.skein.listen;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Profile;
import dev.skein.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who somebody is. A claimed name adds to a profile; only a verified one may open it, and nothing claimed is ever joined
 * into a verified profile.
 */
public final class Identities {
    /** Names kept per person; a further one is passed over. */
    public static final int NAMES_MAX = 20;

    /** Traits kept per person; a further one is passed over. */
    public static final int TRAITS_MAX = 60;

    /** Characters kept of a trait's text; a longer one is cut. */
    public static final int TRAIT_CHARS_MAX = 500;

    private Identities() {}

    /** The profile after an event: its names and traits added. */
    public static Profile heard(Profile profile, Event event) {
        List<Identity> names = profile.identities();
        for (Identity name : event.identities()) {
            names = with(names, name);
        }
        Map<String, Trait> traits = profile.traits();
        Data said = event.data().tree("traits");
        if (!said.isEmpty()) {
            traits = with(traits, said.values(), event);
        }
        return names == profile.identities() && traits == profile.traits()
                ? profile
                : new Profile(names, traits, profile.merges(), profile.mergedInto());
    }

    /**
     * Keys this event shows to be the same person: a browser's anonymous id, the first time it comes with the user's.
     * None when the profile is verified and the name only claimed, for a public key may not add to such a one.
     */
    public static List<Key> shownToBeTheSame(Key key, Profile before, Event event) {
        boolean namesUser = event.identities().stream().anyMatch(i -> i.kind() == Identity.Kind.USER);
        List<Key> same = new ArrayList<>();
        for (Identity name : event.identities()) {
            if (namesUser
                    && name.kind() == Identity.Kind.ANONYMOUS
                    && !knows(before.identities(), name)
                    && (!before.isVerified() || name.zone() == Identity.Zone.VERIFIED)) {
                Key other = Ids.customer(name.kind(), name.value()); // last, for it costs a hash
                if (!other.equals(key)) {
                    same.add(other);
                }
            }
        }
        return same;
    }

    /** Whether a name is known, in whatever zone. */
    static boolean knows(List<Identity> names, Identity name) {
        return names.stream().anyMatch(known -> known.sameNameAs(name));
    }

    /** The names with one more, or one better known than before. */
    static List<Identity> with(List<Identity> names, Identity name) {
        for (int i = 0; i < names.size(); i++) {
            Identity known = names.get(i);
            if (known.sameNameAs(name)) {
                if (known.zone() == name.zone() || known.zone() == Identity.Zone.VERIFIED) {
                    return names;
                }
                List<Identity> better = new ArrayList<>(names);
                better.set(i, name);
                return List.copyOf(better);
            }
        }
        if (names.size() >= NAMES_MAX) {
            return names;
        }
        List<Identity> more = new ArrayList<>(names);
        more.add(name);
        return List.copyOf(more);
    }

    private static Map<String, Trait> with(Map<String, Trait> traits, Map<String, Object> said, Event event) {
        Map<String, Trait> now = new LinkedHashMap<>(traits);
        said.forEach((name, value) -> {
            boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
            if (plain && (now.containsKey(name) || now.size() < TRAITS_MAX)) {
                now.put(name, new Trait(cut(value), event.time(), event.source(), event.subject()));
            }
        });
        return now;
    }

    private static Object cut(Object value) {
        return value instanceof String text && text.length() > TRAIT_CHARS_MAX
                ? text.substring(0, TRAIT_CHARS_MAX)
                : value;
    }
}
