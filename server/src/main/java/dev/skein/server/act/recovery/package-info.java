/** Failures being put right: who owns which, how far each is, and what people do to them. */
@NullMarked
package dev.skein.server.act.recovery;

import org.jspecify.annotations.NullMarked;
