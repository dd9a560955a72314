/** What comes in from outside: the Segment and CloudEvents interfaces and imports of the past. */
@NullMarked
package dev.skein.server.listen;

import org.jspecify.annotations.NullMarked;
