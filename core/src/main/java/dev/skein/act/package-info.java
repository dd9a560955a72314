/** Act: the right resource at the right moment, through one gate. */
@NullMarked
package dev.skein.act;

import org.jspecify.annotations.NullMarked;
