/** Commands that need no server: they try things on the past, on a drawn-up scene, or on a simulated world. */
@NullMarked
package dev.skein.sim.cli;

import org.jspecify.annotations.NullMarked;
