/** What the screens ask of what we understood: readings of texts, and needs. */
@NullMarked
package dev.skein.server.understand;

import org.jspecify.annotations.NullMarked;
