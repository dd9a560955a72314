package dev.skein.sim;

import dev.skein.Channel;
import dev.skein.sim.floor.Truth;
import java.util.Optional;

/** A customer's matter before the team, from the first word to the last. */
final class Case {
    final String id;
    final Persona who;
    final String need;
    final Channel channel;
    final boolean charged;
    final Chance chance;
    Optional<Truth.Employee> lead = Optional.empty();

    /** Whether the customer was asked something and has not answered. */
    boolean asked;

    Case(String id, Persona who, String need, Channel channel, boolean charged, Chance chance) {
        this.id = id;
        this.who = who;
        this.need = need;
        this.channel = channel;
        this.charged = charged;
        this.chance = chance;
    }
}
