package dev.skein.sim.rehearsal;

import dev.skein.Key;
import java.time.Instant;
import java.util.Optional;

/** A run of a rehearsal: whose, of which version, about what, in which arm, and what came of it when that is known. */
record RunSeen(Key person, String policy, String subject, Instant began, boolean treated, Optional<Boolean> reached) {
    RunSeen with(boolean outcome) {
        return new RunSeen(person, policy, subject, began, treated, Optional.of(outcome));
    }
}
