package dev.skein.act.playbook;

import java.util.Map;

/** A part of a condition that is decided without CEL, and means what CEL means by it. */
sealed interface Comparison permits Equality, Bound {
    /** What its path is below. */
    Equality.Root root();

    /** Whether it holds; a value that is missing or of another kind does not. */
    boolean holds(Map<String, Object> below);
}
