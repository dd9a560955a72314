package dev.skein;

import java.util.List;
import java.util.Optional;

/**
 * The row by which a person is found.
 *
 * @param key whose
 * @param name to write to the person by; empty while unknown
 * @param email as claimed; empty while unknown
 * @param verified whether any name is verified
 * @param identities the names
 * @param mergedInto the key that took this one over, if any
 */
public record Person(
        Key key, String name, String email, boolean verified, List<Identity> identities, Optional<Key> mergedInto) {}
