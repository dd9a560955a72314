/** Playbooks on their way to people: rehearsed, released in shares, watched, stopped. */
@NullMarked
package dev.skein.server.act.release;

import org.jspecify.annotations.NullMarked;
