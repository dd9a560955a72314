/** Measures what was read and taught on public sets, each by its paper's protocol, with intervals; writes the report. */
@NullMarked
package dev.skein.language.evaluate;

import org.jspecify.annotations.NullMarked;
