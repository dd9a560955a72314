/** Load generators: what an event costs, measured in CPU time, which a busy machine changes least. */
@NullMarked
package dev.skein.bench;

import org.jspecify.annotations.NullMarked;
