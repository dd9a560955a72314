/** A service floor: people who wait, people who serve, and a truth about who helps whom that matching may find out. */
@NullMarked
package dev.skein.sim.floor;

import org.jspecify.annotations.NullMarked;
