/** Next best: one decision over every kind of resource, with the chance of each known, learned only by release. */
@NullMarked
package dev.skein.act.nextbest;

import org.jspecify.annotations.NullMarked;
