/** Teaches and measures what {@code dev.skein.language} ships: one command per head, the same bytes for the same seed. */
@NullMarked
package dev.skein.language.train;

import org.jspecify.annotations.NullMarked;
