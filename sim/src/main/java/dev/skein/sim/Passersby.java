package dev.skein.sim;

import java.time.Duration;

/** Who comes by while somebody watches: every few seconds something, every half to whole minute a new talk. */
final class Passersby {
    private static final Duration EVENT_LEAST = Duration.ofSeconds(2);
    private static final Duration EVENT_MOST = Duration.ofSeconds(7);
    private static final Duration TALK_LEAST = Duration.ofSeconds(30);
    private static final Duration TALK_MOST = Duration.ofSeconds(60);

    /** A talk that has not ended by then is forgotten by the customer. */
    private static final Duration TALK_KEPT = Duration.ofMinutes(40);

    private final Town town;
    private final Lives lives;
    private final Customers customers;
    private final World.Setting setting;
    private final Chance chance;

    Passersby(Town town, Lives lives, Customers customers, World.Setting setting) {
        this.town = town;
        this.lives = lives;
        this.customers = customers;
        this.setting = setting;
        this.chance = Chance.of(setting.seed(), "passersby", town.now().toString());
    }

    void begin() {
        town.later(Duration.ofSeconds(1), this::somethingHappens);
        town.later(Duration.ofSeconds(3), this::somebodyWrites);
    }

    private void somethingHappens() {
        Persona who = somebody();
        int kind = chance.below(10);
        if (kind < 6) {
            lives.browses(who, chance, 1);
        } else if (kind < 8) {
            lives.leavesBasket(who, chance);
        } else {
            lives.orders(who, chance);
        }
        town.later(chance.between(EVENT_LEAST, EVENT_MOST), this::somethingHappens);
    }

    private void somebodyWrites() {
        Persona who = somebody();
        if (!customers.isTalking(who)) {
            lives.writes(who, chance.pick(Words.needs()), chance);
            town.later(TALK_KEPT, () -> customers.forgets(who));
        }
        town.later(chance.between(TALK_LEAST, TALK_MOST), this::somebodyWrites);
    }

    private Persona somebody() {
        return Persona.of(setting.seed(), chance.below(setting.people()));
    }
}
