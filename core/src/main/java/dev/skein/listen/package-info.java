/** Listen: what customers and employees tell us, kept in one thread a person. */
@NullMarked
package dev.skein.listen;

import org.jspecify.annotations.NullMarked;
