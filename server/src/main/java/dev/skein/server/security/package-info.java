/** Who may: sessions, signed links, and the guard before every path. */
@NullMarked
package dev.skein.server.security;

import org.jspecify.annotations.NullMarked;
