package dev.skein;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What we know of a person that does not pass: names, traits, zone, wishes.
 *
 * @param identities the names, in the order we heard them
 * @param traits what was said of the person, by name; the newest wins
 * @param merges which other profiles were joined into this one, and why
 * @param mergedInto the key that took this one over, if any
 */
public record Profile(
        List<Identity> identities, Map<String, Trait> traits, List<Merge> merges, Optional<Key> mergedInto) {

    /** Nobody known yet. */
    public static final Profile UNKNOWN = new Profile(List.of(), Collections.emptyMap(), List.of(), Optional.empty());

    /** Whether any name is verified: only then may history be shown to who claims it. */
    public boolean isVerified() {
        return identities.stream().anyMatch(i -> i.zone() == Identity.Zone.VERIFIED);
    }

    public Optional<String> trait(String name) {
        return Optional.ofNullable(traits.get(name)).map(t -> String.valueOf(t.value()));
    }

    /** The name to write to the person by: a full name, a first name, or the mail address. */
    public Optional<String> name() {
        return trait("name").or(() -> trait("firstName")).or(() -> trait("email"));
    }
}
