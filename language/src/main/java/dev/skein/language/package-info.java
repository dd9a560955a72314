/** Reads what a text says: language, sentiment, emotions, feeling and need, each with the words that carried it. */
@NullMarked
package dev.skein.language;

import org.jspecify.annotations.NullMarked;
