/** The server: what comes in, what the screens ask, what goes out. Here is what its parts share and who boots provides. */
@NullMarked
package dev.skein.server;

import org.jspecify.annotations.NullMarked;
