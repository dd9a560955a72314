/** A world whose time and chance come from a seed: synthetic customers and employees, and a host in memory. */
@NullMarked
package dev.skein.sim;

import org.jspecify.annotations.NullMarked;
