package dev.skein.sim.rehearsal;

import dev.skein.Channel;
import dev.skein.Key;
import java.time.Instant;

/** A message a playbook sent in a rehearsal: to whom, of which step, about what, when. */
record Contact(Key person, String playbook, int version, String step, String subject, Instant at, Channel channel) {}
