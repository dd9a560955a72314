/** The commands of the language module: understand, teach, evaluate; plain Java, no server is started. */
@NullMarked
package dev.skein.language.cli;

import org.jspecify.annotations.NullMarked;
