package dev.skein.sim;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the company did in those months: it reminded of baskets and apologised for late parcels, and left it out for half
 * of them by lot, telling each time the probability it chose with. Off-policy estimates rest on these lines.
 */
final class Practice implements Post.Listener {
    /** With this probability the company does what its playbook says. */
    static final double TREATS = 0.5;

    private static final String BASKET = "abandoned-basket";
    private static final Duration BASKET_WAIT = Duration.ofHours(1);
    private static final int BASKET_WORTH = 50;

    private final Town town;
    private final Customers customers;
    private final TruthFile truth;
    private final Set<String> ordered = new LinkedHashSet<>();
    private final Set<String> refuses = new LinkedHashSet<>();
    private final Map<String, String> parcels = new LinkedHashMap<>();
    private long baskets;
    private long basketsWorthAWord;
    private long failures;

    Practice(Town town, Customers customers, TruthFile truth) {
        this.town = town;
        this.customers = customers;
        this.truth = truth;
    }

    /** The next basket or parcel of the person is another matter. */
    void beginsAnew(Persona who) {
        customers.beginsAnew(who);
        ordered.remove(who.id());
        parcels.remove(who.id());
    }

    @Override
    public void heard(Event event, Persona who, Instant received) {
        switch (event.type()) {
            case "BasketUpdated" -> town.agenda.at(received, () -> basket(who, event.data()));
            case "DeliveryDelayed" -> town.agenda.at(received, () -> late(who, event.data(), event.time()));
            case "OrderPlaced" -> ordered.add(who.id());
            case "ConsentChanged" -> {
                if (event.data().text("purpose").orElse("").equals("MARKETING")
                        && !event.data().flag("granted").orElse(true)) {
                    refuses.add(who.id());
                }
            }
            default -> {
                // Nothing else was ever acted on.
            }
        }
    }

    private void basket(Persona who, Data data) {
        String basket = data.text("basket").orElse("");
        boolean worth =
                data.number("value").orElse(0.0) >= BASKET_WORTH && who.marketing() && !refuses.contains(who.id());
        baskets++;
        basketsWorthAWord += worth ? 1 : 0;
        boolean treats = decides(who, BASKET, basket);
        truth.fact("basket", "user", who.id(), "basket", basket, "treated", treats, "worthAWord", worth);
        if (treats && worth) {
            town.later(BASKET_WAIT, () -> {
                if (!ordered.contains(who.id())) {
                    says(who, BASKET, "Hello " + who.first() + ", your basket is as you left it.");
                }
            });
        }
    }

    private void late(Persona who, Data data, Instant slipped) {
        String parcel = data.text("parcel").orElse("");
        if (parcel.equals(parcels.put(who.id(), parcel))) {
            return; // it slipped once more: an apology for it was decided on before
        }
        failures++;
        boolean treats = decides(who, Customers.LATE_DELIVERY, parcel);
        truth.fact(
                "failure",
                "user",
                who.id(),
                "parcel",
                parcel,
                "at",
                slipped.toString(),
                "heard",
                town.now().toString(),
                "treated",
                treats);
        if (treats) {
            says(who, Customers.LATE_DELIVERY, "Hello " + who.first() + ", your parcel is late, and that is on us.");
        }
    }

    private boolean decides(Persona who, String playbook, String about) {
        boolean treats = customers.chance(who, "decides " + playbook + about).yes(TREATS);
        town.desk(
                who.key(),
                "DecisionTaken",
                Data.of(
                        "playbook",
                        playbook,
                        "version",
                        1,
                        "about",
                        about,
                        "chosen",
                        treats ? "treat" : "hold out",
                        "probability",
                        treats ? TREATS : 1 - TREATS));
        return treats;
    }

    private void says(Persona who, String playbook, String text) {
        String effect =
                Ids.derive("effect of then", playbook, who.id(), town.now().toString());
        town.desk(
                who.key(),
                "MessageSent",
                Data.of("effect", effect, "channel", "EMAIL", "author", "PLAYBOOK", "by", playbook, "text", text));
        customers.hears(
                who.key(),
                new Action.Send(
                        Channel.EMAIL,
                        who.email(),
                        "",
                        Message.Author.PLAYBOOK,
                        "",
                        playbook,
                        text,
                        Consent.Purpose.SERVICE,
                        List.of()));
    }

    /** What would have come of treating everybody, and of treating nobody. */
    Map<String, Object> values() {
        double worth = baskets == 0 ? 0 : (double) basketsWorthAWord / baskets;
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "abandoned-basket@1",
                arms(
                        baskets,
                        returns(worth * Truths.BASKET_RETURNS_REMINDED + (1 - worth) * Truths.BASKET_RETURNS),
                        returns(Truths.BASKET_RETURNS)));
        all.put("late-delivery@1", arms(failures, keeps(Truths.LATE_CANCELS_APOLOGISED), keeps(Truths.LATE_CANCELS)));
        return all;
    }

    private static double returns(double later) {
        return Lives.ORDERS_AT_ONCE + (1 - Lives.ORDERS_AT_ONCE) * later;
    }

    private static double keeps(double cancels) {
        return 1 - cancels - (1 - cancels) * Lives.SLIPS_AGAIN * cancels;
    }

    private static Map<String, Object> arms(long decisions, double treated, double held) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("decisions", decisions);
        all.put("goodWhenTreated", treated);
        all.put("goodWhenHeldOut", held);
        return all;
    }
}
