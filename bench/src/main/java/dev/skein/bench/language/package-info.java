/** What reading a text costs: the tables, the sentence model, the cascade of both, and other programs beside them. */
@NullMarked
package dev.skein.bench.language;

import org.jspecify.annotations.NullMarked;
