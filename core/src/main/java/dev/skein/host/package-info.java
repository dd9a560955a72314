/** What a host must offer: interfaces only. A host owns time, order and durability; it decides nothing. */
@NullMarked
package dev.skein.host;

import org.jspecify.annotations.NullMarked;
