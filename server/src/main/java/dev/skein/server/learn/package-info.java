/** What the screens ask of what we learned: the trace of one event, reports, surveys, what was put aside. */
@NullMarked
package dev.skein.server.learn;

import org.jspecify.annotations.NullMarked;
