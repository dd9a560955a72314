/** Labelled talks: reading them, learning the empathy instrument's weights from them, measuring it against them. */
@NullMarked
package dev.skein.language.empathy;

import org.jspecify.annotations.NullMarked;
