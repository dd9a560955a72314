/** Words that helped, found in the record of talks: by need, never by who said them. */
@NullMarked
package dev.skein.learn.macros;

import org.jspecify.annotations.NullMarked;
