/** The line and call format events are told in: Segment's calls, in JSON that a stranger wrote. */
@NullMarked
package dev.skein.interchange;

import org.jspecify.annotations.NullMarked;
