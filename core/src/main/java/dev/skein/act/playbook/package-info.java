/** Playbooks: what we do, when, for whom and to which end; read from files, compiled, indexed, run without a clock. */
@NullMarked
package dev.skein.act.playbook;

import org.jspecify.annotations.NullMarked;
