/** Failures that hit many: reported, foreseen, watched, solved and stopped over HTTP. */
@NullMarked
package dev.skein.server.act.incident;

import org.jspecify.annotations.NullMarked;
