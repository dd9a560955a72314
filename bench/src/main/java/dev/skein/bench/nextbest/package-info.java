/** What deciding what is best costs, and how well it learns, beside Vowpal Wabbit. */
@NullMarked
package dev.skein.bench.nextbest;

import org.jspecify.annotations.NullMarked;
