/** Matching measured beside a solver of the field. */
@NullMarked
package dev.skein.bench.match;

import org.jspecify.annotations.NullMarked;
