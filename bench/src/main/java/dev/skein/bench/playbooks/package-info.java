/** Measures what an event costs among very many playbooks, with Drools beside. */
@NullMarked
package dev.skein.bench.playbooks;

import org.jspecify.annotations.NullMarked;
