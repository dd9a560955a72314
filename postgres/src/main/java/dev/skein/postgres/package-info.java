/** The one-machine host: log, state, timers, outbox and views in one PostgreSQL, which it brings along when told none. */
@NullMarked
package dev.skein.postgres;

import org.jspecify.annotations.NullMarked;
