package dev.skein.language.train;

import java.util.EnumSet;
import java.util.Set;

/**
 * Remembers what a head was trained on and refuses to let it out when any of it may not be shipped. Every trainer opens
 * its training data through one of these, and writes its head only with its leave.
 */
public final class LicenceGuard {
    private final Set<PublicSet> used = EnumSet.noneOf(PublicSet.class);

    /** Takes note that the set is trained on; an evaluation-only one is refused here already. */
    public PublicSet train(PublicSet set) {
        if (!set.isShippable()) {
            throw new IllegalArgumentException(set.folder() + ": for measuring only (licence: " + set.licence()
                    + "); a shipped head must not be trained on it");
        }
        used.add(set);
        return set;
    }

    /** What was used, for the model card. */
    public Set<PublicSet> used() {
        return EnumSet.copyOf(used);
    }
}
