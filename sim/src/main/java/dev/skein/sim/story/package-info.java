/** Stories: what Skein shall do, told in plain lines a designer can write, and told to any host. */
@NullMarked
package dev.skein.sim.story;

import org.jspecify.annotations.NullMarked;
