/** Rehearsal: a playbook or a company's rules tried on the past, through the real loop, with nothing sent. */
@NullMarked
package dev.skein.sim.rehearsal;

import org.jspecify.annotations.NullMarked;
