package dev.skein.sim;

import dev.skein.Data;

/** What is mended or sent once more after a talk that went well. */
final class Repairs {
    private static final double REPAIRED = 0.6;

    private final Town town;

    Repairs(Town town) {
        this.town = town;
    }

    void follow(Persona who, String need, Chance chance) {
        String order = who.number("N", chance);
        if (need.equals("missing-part")) {
            String parcel = "R-" + order.substring(2);
            Data sent = Data.of("order", order, "parcel", parcel, "what", "missing part");
            town.later(chance.hours(2, 20), () -> town.happens(who, "shop", "ReplacementSent", sent));
            town.later(
                    chance.hours(40, 90),
                    () -> town.happens(who, "carrier", "DeliveryConfirmed", Data.of("order", order, "parcel", parcel)));
        } else if (need.equals("damaged-item") && chance.yes(REPAIRED)) {
            Data booked = Data.of("order", order, "item", chance.pick(Words.ITEMS));
            town.later(chance.hours(1, 6), () -> town.happens(who, "shop", "RepairBooked", booked));
            town.awake(
                    town.now().plus(chance.hours(48, 150)),
                    who.zone(),
                    chance,
                    () -> town.happens(who, "shop", "RepairDone", booked));
        }
    }
}
