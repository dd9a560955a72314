/** Macros: words that helped, mined from the record, approved by a person, offered by lot, credited. */
@NullMarked
package dev.skein.server.act.macro;

import org.jspecify.annotations.NullMarked;
