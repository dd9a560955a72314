/** What every host must keep, as tests: a host's own tests extend the contract and say how to open one. */
@NullMarked
package dev.skein.sim.contract;

import org.jspecify.annotations.NullMarked;
