/** The start: the only place that knows which host runs. */
@NullMarked
package dev.skein.server.boot;

import org.jspecify.annotations.NullMarked;
