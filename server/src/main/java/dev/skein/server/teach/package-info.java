/** Learning from corrections: what is taught, compared, put live and rolled back. */
@NullMarked
package dev.skein.server.teach;

import org.jspecify.annotations.NullMarked;
