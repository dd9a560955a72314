/** Where the four pillars meet: one step per event, pure. */
@NullMarked
package dev.skein.loop;

import org.jspecify.annotations.NullMarked;
