/** Small changes to the sentence model that ships: a low-rank adapter, applied to the model's bytes as it is loaded. */
@NullMarked
package dev.skein.language.adapt;

import org.jspecify.annotations.NullMarked;
