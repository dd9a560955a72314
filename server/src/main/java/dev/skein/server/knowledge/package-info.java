/** The company's own knowledge: all that the assistant may say. */
@NullMarked
package dev.skein.server.knowledge;

import org.jspecify.annotations.NullMarked;
