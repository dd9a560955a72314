/** What the calls share: the shapes of their JSON, pages, and what is said when a call cannot be answered. */
@NullMarked
package dev.skein.server.view;

import org.jspecify.annotations.NullMarked;
