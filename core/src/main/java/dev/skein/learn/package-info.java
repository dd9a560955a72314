/** Learn: what came of what we did. */
@NullMarked
package dev.skein.learn;

import org.jspecify.annotations.NullMarked;
