/** Who our customers are, and the page on which each sees what we know. */
@NullMarked
package dev.skein.server.people;

import org.jspecify.annotations.NullMarked;
