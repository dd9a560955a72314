package dev.skein.act.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Data;
import dev.skein.Key;
import dev.skein.Recovery;
import dev.skein.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The three playbooks of the demo company, from their files. */
class ExamplesTest {
    private static final String BASKET = Scene.example("abandoned-basket.yaml");
    private static final String LATE = Scene.example("late-delivery.yaml");
    private static final String BREAK = Scene.example("break-after-charged.yaml");

    private static Scene basket(Run.Arm arm) {
        return new Scene(BASKET)
                .inArm(arm, "abandoned-basket", 0.1)
                .knowing("traits", Data.of("firstName", "Ada"), "allows", Data.of("marketing", true));
    }

    private static Scene late(Run.Arm arm) {
        return new Scene(LATE).inArm(arm, "late-delivery", 0.1).knowing("traits", Data.of("firstName", "Ada"));
    }

    @Test
    void anAbandonedBasketIsSpokenOfOnceAfterAnHour() {
        Scene scene = basket(Run.Arm.TREATED).event("BasketUpdated", "basket", "b1", "items", 2, "value", 129.9);
        assertThat(scene.wishes).isEmpty();
        scene.pass("59m");
        assertThat(scene.wishes).isEmpty();
        scene.pass("1m");
        assertThat(scene.done()).containsExactly("Say remind");
        assertThat(((Wish.Say) scene.wishes.get(0)).text()).startsWith("Hello Ada, your basket is as you left it.");
        scene.pass("3d");
        assertThat(scene.done()).containsExactly("Say remind");
        assertThat(scene.run().status()).isEqualTo(Run.Status.MISSED);
        assertThat(scene.outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.value()).isZero());
    }

    @Test
    void whoOrdersWithinTheHourIsLeftAlone() {
        Scene scene = basket(Run.Arm.TREATED).event("BasketUpdated", "basket", "b1", "items", 2, "value", 129.9);
        scene.pass("30m").event("OrderPlaced", "order", "o1").pass("5d");
        assertThat(scene.wishes).isEmpty();
        assertThat(scene.run().status()).isEqualTo(Run.Status.REACHED);
        assertThat(scene.outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.value()).isEqualTo(1));
        assertThat(scene.timers()).isEmpty();
    }

    @Test
    void withoutConsentOrWorthNothingIsSaid() {
        Scene refusing = basket(Run.Arm.TREATED).knowing("allows", Data.of("marketing", false));
        assertThat(refusing.event("BasketUpdated", "basket", "b1", "items", 2, "value", 129.9)
                        .pass("2h")
                        .wishes)
                .isEmpty();
        Scene small = basket(Run.Arm.TREATED).event("BasketUpdated", "basket", "b1", "items", 1, "value", 9);
        assertThat(small.pass("2h").wishes).isEmpty();
        assertThat(small.passed()).containsExactly("wait-for-order", "worth-a-word");
    }

    @Test
    void aLateParcelIsApologisedForOncePerParcel() {
        Scene scene = late(Run.Arm.TREATED).event("DeliveryDelayed", "order", "o1", "parcel", "p1", "days", 2);
        assertThat(scene.done())
                .containsExactly(
                        "MoveRecovery detected",
                        "OpenNeed need",
                        "MoveRecovery owned",
                        "Say apologise",
                        "MakePromise promise");
        Wish.Say apology = (Wish.Say) scene.wishes.get(3);
        assertThat(apology.text())
                .isEqualTo("Hello Ada, your order o1 is 2 day(s) late, and that is on us. I am sorry. "
                        + "I am looking after it until it is with you. Yusuf Demir");
        assertThat(apology.apologyFor()).isEqualTo("parcel p1");
        scene.pass("1d").event("DeliveryDelayed", "order", "o1", "parcel", "p1", "days", 4);
        assertThat(scene.done()).endsWith("MakeGood make-good", "Say say-so");
        Wish.MakeGood offer = (Wish.MakeGood) scene.wishes.get(5);
        assertThat(offer.amountMinor()).isEqualTo(1_500);
        assertThat(offer.failure()).isEqualTo("parcel p1");
        scene.event("DeliveryDelayed", "order", "o2", "parcel", "p2", "days", 1);
        assertThat(scene.done())
                .filteredOn(done -> done.equals("Say apologise"))
                .hasSize(2);
    }

    @Test
    void aVeryLateParcelIsMadeGoodAtOnceAndFollowedUp() {
        Scene scene = late(Run.Arm.TREATED).event("DeliveryDelayed", "order", "o1", "parcel", "p1", "days", 3);
        assertThat(scene.done()).contains("MakeGood make-good");
        scene.pass("4d")
                .event("DeliveryConfirmed", "order", "o1", "parcel", "p1")
                .pass("1d");
        assertThat(scene.done()).endsWith("MoveRecovery solved", "AskHow ask");
        assertThat(((Wish.MoveRecovery) scene.wishes.get(7)).stage()).isEqualTo(Recovery.Stage.SOLVED);
        assertThat(scene.run().isRunning()).isTrue();
        scene.pass("10d");
        assertThat(scene.run().status()).isEqualTo(Run.Status.REACHED);
        assertThat(scene.outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.value()).isEqualTo(1));
    }

    @Test
    void aParcelThatNeverComesIsHandedToAPerson() {
        Scene scene = late(Run.Arm.TREATED).event("DeliveryDelayed", "order", "o1", "parcel", "p1", "days", 1);
        scene.pass("7d");
        assertThat(scene.done()).last().isEqualTo("HandOver hand-over");
    }

    @Test
    void aCancelledOrderIsAMissedOutcomeInBothArms() {
        for (Run.Arm arm : Run.Arm.values()) {
            Scene scene = late(arm).event("DeliveryDelayed", "order", "o1", "parcel", "p1", "days", 2);
            scene.event("OrderCancelled", "order", "another")
                    .event("OrderCancelled", "order", "o1")
                    .pass("30d");
            assertThat(scene.run().status()).isEqualTo(Run.Status.MISSED);
            assertThat(scene.outcomes)
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.value()).isZero());
            assertThat(scene.wishes).hasSize(arm == Run.Arm.HELD ? 0 : 5);
        }
    }

    @Test
    void whoIsHeldOutGoesTheSameWayAndHearsNothing() {
        Scene treated = late(Run.Arm.TREATED).event("DeliveryDelayed", "order", "o1", "parcel", "p1", "days", 2);
        Scene held = late(Run.Arm.HELD).event("DeliveryDelayed", "order", "o1", "parcel", "p1", "days", 2);
        for (Scene scene : List.of(treated, held)) {
            scene.pass("3d")
                    .event("DeliveryConfirmed", "order", "o1", "parcel", "p1")
                    .pass("14d");
        }
        assertThat(held.passed()).isEqualTo(treated.passed());
        assertThat(held.wishes).isEmpty();
        assertThat(held.outcomes).hasSize(1);
        assertThat(held.decisions).singleElement().satisfies(decision -> {
            assertThat(decision.chosen()).isEqualTo("hold out");
            assertThat(decision.probability()).isEqualTo(0.1);
            assertThat(decision.id()).isEqualTo(held.outcomes.get(0).decision());
        });
        assertThat(treated.decisions.get(0).probability()).isEqualTo(0.9);
    }

    @Test
    void threeChargedConversationsInARowOfferAPause() {
        Scene scene = new Scene(BREAK).of(Key.employee("e1")).knowing("chargedInRow", 2, "name", "Sam");
        assertThat(scene.event("ConversationReleased", "conversation", "v1").wishes)
                .isEmpty();
        scene.knowing("chargedInRow", 3).event("ConversationReleased", "conversation", "v2");
        assertThat(((Wish.Say) scene.wishes.get(0)).text()).contains("Sam").contains("ten minutes");
        scene.pass("5m").event("PresenceChanged", "presence", "BREAK");
        assertThat(scene.run().status()).isEqualTo(Run.Status.REACHED);
    }
}
