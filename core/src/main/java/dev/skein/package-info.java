/** The nouns: what everybody in Skein talks about. They know nothing of the pillars. */
@NullMarked
package dev.skein;

import org.jspecify.annotations.NullMarked;
