/** What helps people to answer: suggested words, macros, flows of the assistant. */
@NullMarked
package dev.skein.act.assist;

import org.jspecify.annotations.NullMarked;
