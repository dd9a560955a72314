/** Reading texts of any language by runs of letters, words and the words people have for their feelings. */
@NullMarked
package dev.skein.language.tongue;

import org.jspecify.annotations.NullMarked;
