package dev.skein.sim;

import dev.skein.Data;
import dev.skein.Feeling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What happens to the customers of the shop: baskets, orders, parcels that come and parcels that slip. */
final class Lives {
    private static final List<String> AFTERWARDS = List.of(
            "missing-part", "damaged-item", "assembly-help", "assembly-help", "return-item", "invoice-question");

    /** Of those who fill a basket, this share orders within the hour. */
    static final double ORDERS_AT_ONCE = 0.35;

    /** Of the parcels that slipped and were not cancelled, this share slips once more. */
    static final double SLIPS_AGAIN = 0.12;

    private final Town town;
    private final Customers customers;

    Lives(Town town, Customers customers) {
        this.town = town;
        this.customers = customers;
    }

    /** Plans a person's week. */
    void plan(Persona who, Instant start, Duration span) {
        Chance chance = customers.chance(who, "plan");
        if (who.known()) {
            town.agenda.at(start.plus(chance.minutes(1, 60)), () -> introduced(who));
        }
        Instant day = start.plus(chance.between(Duration.ofHours(2), span.minus(Duration.ofHours(6))));
        town.awake(day, who.zone(), chance, something(who, chance));
        if (chance.yes(0.06)) {
            Data said = Data.of("purpose", chance.yes(0.7) ? "MARKETING" : "RESEARCH", "granted", false);
            Instant when = start.plus(chance.between(Duration.ofDays(1), span));
            town.agenda.at(when, () -> town.happens(who, "know", "ConsentChanged", said));
        }
    }

    /** What brings a person to the shop: to look, a basket, an order, a parcel, a question. */
    Runnable something(Persona who, Chance chance) {
        int kind = chance.below(100);
        return kind < 28
                ? () -> browses(who, chance, 1 + chance.below(4))
                : kind < 52
                        ? () -> leavesBasket(who, chance)
                        : kind < 66
                                ? () -> orders(who, chance)
                                : kind < 82
                                        ? () -> expects(who, chance)
                                        : () -> writes(who, chance.pick(Words.needs()), chance);
    }

    /** The shop tells who a customer is. */
    void introduced(Persona who) {
        town.happens(who, "shop", "ProfileIdentified", Data.of("traits", who.traits()));
        if (who.marketing()) {
            town.happens(who, "shop", "ConsentChanged", Data.of("purpose", "MARKETING", "granted", true));
        }
    }

    void browses(Persona who, Chance chance, int pages) {
        String item = chance.pick(Words.ITEMS);
        Data page = Data.of("name", item, "url", "/furniture/" + item.replace(' ', '-'));
        if (who.known()) {
            town.happens(who, "web", "PageViewed", page);
        } else {
            town.browses(who, "PageViewed", page);
        }
        if (pages > 1) {
            town.later(chance.minutes(1, 5), () -> browses(who, chance, pages - 1));
        } else if (!who.known() && chance.yes(0.5)) {
            town.later(chance.minutes(1, 5), () -> town.signsIn(who));
        }
    }

    /** A basket is filled; within the hour some order, the others go away and perhaps come back. */
    void leavesBasket(Persona who, Chance chance) {
        browses(who, chance, 1 + chance.below(3));
        String basket = who.number("B", chance);
        Data filled = Data.of("basket", basket, "items", 1 + chance.below(4), "value", 40 + chance.below(1400));
        if (!who.known()) {
            town.signsIn(who);
            introduced(who);
        }
        town.happens(who, "web", "BasketUpdated", filled);
        if (chance.yes(ORDERS_AT_ONCE)) {
            town.later(chance.minutes(6, 45), () -> placesOrder(who, who.number("N", chance), chance));
            return;
        }
        double fate = chance.below(1000) / 1000.0;
        town.awake(town.now().plus(chance.hours(8, 44)), who.zone(), chance, () -> {
            double returns = customers.wasReminded(who) ? Truths.BASKET_RETURNS_REMINDED : Truths.BASKET_RETURNS;
            if (fate < returns) {
                placesOrder(who, who.number("N", chance), chance);
            }
        });
    }

    /** An order and its parcel; a third of them slip. */
    void orders(Persona who, Chance chance) {
        String order = who.number("N", chance);
        if (!who.known()) {
            town.signsIn(who);
            introduced(who);
        }
        placesOrder(who, order, chance);
        sends(who, order, chance);
    }

    /** An order from before we looked: only its parcel is seen. */
    private void expects(Persona who, Chance chance) {
        if (!who.known()) {
            town.signsIn(who);
            introduced(who);
        }
        sends(who, who.number("N", chance), chance);
    }

    private void sends(Persona who, String order, Chance chance) {
        String parcel = "P-" + order.substring(2);
        town.later(
                chance.hours(3, 12),
                () -> town.happens(who, "shop", "OrderDispatched", Data.of("order", order, "parcel", parcel)));
        if (chance.yes(0.42)) {
            town.later(chance.hours(13, 30), () -> slips(who, order, parcel, chance, 1));
        } else {
            town.later(chance.hours(22, 60), () -> arrives(who, order, parcel, chance));
        }
    }

    private void placesOrder(Persona who, String order, Chance chance) {
        Data placed = Data.of("order", order, "item", chance.pick(Words.ITEMS), "value", 60 + chance.below(1500));
        town.happens(who, "shop", "OrderPlaced", placed);
    }

    private void slips(Persona who, String order, String parcel, Chance chance, int time) {
        int days = 1 + chance.below(4);
        Data late = Data.of(
                "order", order,
                "parcel", parcel,
                "from", town.now().atZone(who.zone()).toLocalDate().toString(),
                "to", town.now().atZone(who.zone()).toLocalDate().plusDays(days).toString(),
                "days", days);
        town.happens(who, "carrier", "DeliveryDelayed", late);
        double complains = chance.below(1000) / 1000.0;
        double cancels = chance.below(1000) / 1000.0;
        town.awake(town.now().plus(chance.hours(2, 20)), who.zone(), chance, () -> {
            boolean apologised = customers.wasApologisedTo(who);
            if (complains < (apologised ? Truths.LATE_WRITES_APOLOGISED : Truths.LATE_WRITES)) {
                writesAbout(
                        who,
                        "late-delivery",
                        time > 1 ? Feeling.DISTRESSED : feeling(who, chance, 0.75),
                        order,
                        chance);
            }
        });
        town.later(chance.hours(9, 40), () -> {
            boolean apologised = customers.wasApologisedTo(who);
            if (cancels < (apologised ? Truths.LATE_CANCELS_APOLOGISED : Truths.LATE_CANCELS)) {
                town.happens(who, "shop", "OrderCancelled", Data.of("order", order));
            } else if (time == 1 && chance.yes(SLIPS_AGAIN)) {
                slips(who, order, parcel, chance, 2);
            } else {
                town.later(chance.hours(4, 10 + 18 * days), () -> arrives(who, order, parcel, chance));
            }
        });
    }

    private void arrives(Persona who, String order, String parcel, Chance chance) {
        town.happens(who, "carrier", "DeliveryConfirmed", Data.of("order", order, "parcel", parcel));
        if (chance.yes(0.35)) {
            String need = chance.pick(AFTERWARDS);
            town.awake(
                    town.now().plus(chance.hours(2, 30)),
                    who.zone(),
                    chance,
                    () -> writesAbout(who, need, feeling(who, chance, 0.4), order, chance));
        }
    }

    void writes(Persona who, String need, Chance chance) {
        if (!who.known()) {
            town.signsIn(who);
            introduced(who);
        }
        boolean trouble = List.of("complaint-about-service", "late-delivery", "damaged-item", "refund-status")
                .contains(need);
        writesAbout(who, need, feeling(who, chance, trouble ? 0.7 : 0.12), who.number("N", chance), chance);
    }

    private void writesAbout(Persona who, String need, Feeling feeling, String order, Chance chance) {
        customers.begins(who, need, feeling, order, chance.pick(Words.ITEMS));
    }

    private static Feeling feeling(Persona who, Chance chance, double upset) {
        if (!chance.yes(upset)) {
            return Feeling.EVEN;
        }
        return chance.yes(0.45 * (1 - who.patience())) ? Feeling.DISTRESSED : Feeling.UNEASY;
    }
}
