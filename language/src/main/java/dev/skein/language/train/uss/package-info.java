/** Measures predicted satisfaction on USS (Sun et al. 2021); nothing here is ever shipped. */
@NullMarked
package dev.skein.language.train.uss;

import org.jspecify.annotations.NullMarked;
