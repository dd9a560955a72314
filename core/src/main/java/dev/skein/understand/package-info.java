/** Understand: what a person needs, feels and will need next. */
@NullMarked
package dev.skein.understand;

import org.jspecify.annotations.NullMarked;
