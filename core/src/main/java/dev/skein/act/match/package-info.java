/** Matching: who serves whom, as an assignment problem solved afresh, or mended, at every tick. */
@NullMarked
package dev.skein.act.match;

import org.jspecify.annotations.NullMarked;
