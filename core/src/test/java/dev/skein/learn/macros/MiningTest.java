package dev.skein.learn.macros;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Planted best turns are found, and nothing is where nothing is planted: over many seeds. */
class MiningTest {
    private static final int SEEDS = 100;
    private static final List<String> NEEDS = List.of("late-delivery", "invoice-question", "return-item");
    private static final double[] BASE = {0.45, 0.7, 0.6};
    private static final String[][] ANSWERS = {
        {
            "I am sorry that you waited in vain. I have looked at the van and it comes on Friday between five and seven.",
            "Deliveries may be late in busy weeks. Our carrier informs everybody by text message.",
            "Kindly check the tracking page. The parcel is on its way to the depot.",
            "We regret the delay and forward this to the logistics department for clarification."
        },
        {
            "You find every invoice in your account under orders, as a file to print.",
            "The invoice was sent by mail on the day of dispatch. Look into the spam folder.",
            "Accounting sends a copy within two working days after the request."
        },
        {
            "Print the label from the order page and hand the parcel in at any shop of ours.",
            "A return is possible within thirty days after the delivery, unopened.",
            "Keep the lamp in its box, the carrier collects it at your door next week."
        }
    };
    private static final String[][] ASKED = {
        {"Where is my sofa? I waited all day for the van.", "Nothing came today, when does the delivery arrive?"},
        {"I need the invoice for my tax file.", "Where do I find the bill for my order?"},
        {"How do I send the lamp back?", "I want to return the chair I ordered."}
    };

    /** Turns of one shop; {@code lift} more of the first answer to the first need help than of the others. */
    private static List<PastTurn> shop(long seed, double lift) {
        Random dice = new Random(seed);
        List<PastTurn> turns = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            int need = dice.nextInt(NEEDS.size());
            int answer = dice.nextInt(ANSWERS[need].length);
            double share = BASE[need] + (need == 0 && answer == 0 ? lift : 0);
            String reply = "Hello [name]. " + ANSWERS[need][answer]
                    + (dice.nextBoolean() ? " Your order [number] is noted." : "");
            turns.add(new PastTurn(
                    "e" + i,
                    "c" + dice.nextInt(1_000),
                    NEEDS.get(need),
                    ASKED[need][dice.nextInt(2)],
                    reply,
                    "employee-" + dice.nextInt(6),
                    Instant.EPOCH.plusSeconds(i),
                    dice.nextDouble() < share));
        }
        return turns;
    }

    @Test
    void plantedBestTurnsAreFoundAndNoOthers() {
        int found = 0;
        int others = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Proposal> proposals = Mining.mine(shop(seed, 0.3)).proposals();
            found += proposals.stream().anyMatch(p -> p.text().equals(ANSWERS[0][0])) ? 1 : 0;
            others += proposals.stream().anyMatch(p -> !p.text().equals(ANSWERS[0][0])) ? 1 : 0;
        }
        assertThat(found).as("of %s seeds", SEEDS).isGreaterThanOrEqualTo(95);
        assertThat(others)
                .as("of %s seeds, a 5 %% error with its chance", SEEDS)
                .isLessThanOrEqualTo(11);
    }

    @Test
    void nothingIsFoundWhereNothingIsPlanted() {
        int found = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            found += Mining.mine(shop(1_000 + seed, 0)).proposals().isEmpty() ? 0 : 1;
        }
        assertThat(found).as("of %s seeds, a 5 %% error with its chance", SEEDS).isLessThanOrEqualTo(11);
    }

    @Test
    void aProposalHoldsNothingPersonalAndNamesItsAuthorsByTheAlphabet() {
        Proposal one = Mining.mine(shop(1, 0.3)).proposals().get(0);

        assertThat(one.text()).isEqualTo(ANSWERS[0][0]).doesNotContain("[");
        assertThat(one.authors()).isSorted().hasSize(6);
        assertThat(one.cues()).contains("sofa");
        assertThat(one.figures().low()).isLessThan(one.figures().share());
        assertThat(one.figures().share())
                .as("drawn towards the mean")
                .isLessThan((double) one.figures().helped() / one.figures().customers());
    }

    @Test
    void wordsSaidToOneCustomerAloneAreLeftOut() {
        List<PastTurn> turns = new ArrayList<>();
        for (PastTurn t : shop(1, 0.3)) {
            String secret = t.id().equals("e0") ? "x" : "";
            turns.add(new PastTurn(
                    t.id(),
                    t.customer(),
                    t.need(),
                    t.asked(),
                    t.reply() + " Regards to aunt Frieda" + secret + t.id() + ".",
                    t.author(),
                    t.at(),
                    t.helped()));
        }
        assertThat(Mining.mine(turns).proposals())
                .allSatisfy(p -> assertThat(p.text()).doesNotContain("Frieda"));
    }

    @Test
    void theOrderOfTheTurnsChangesNothing() {
        List<PastTurn> turns = shop(7, 0.3);
        List<PastTurn> other = new ArrayList<>(turns);
        Collections.shuffle(other, new Random(1));

        assertThat(Mining.mine(other)).isEqualTo(Mining.mine(turns));
    }

    @Test
    void whatOnePersonAloneSaysOrToFewIsNotProposed() {
        List<PastTurn> alone = shop(1, 0.5).stream()
                .map(t -> new PastTurn(t.id(), t.customer(), t.need(), t.asked(), t.reply(), "one", t.at(), t.helped()))
                .toList();
        assertThat(Mining.mine(alone)).satisfies(m -> {
            assertThat(m.proposals()).isEmpty();
            assertThat(m.groups()).isZero();
        });
        assertThat(Mining.mine(shop(1, 0.5).subList(0, 100)).proposals()).isEmpty();
    }

    @Test
    void fisherIsExact() {
        // The lady tasting tea: four of four.
        assertThat(Fisher.p(4, 4, 0, 4)).isCloseTo(1 / 70.0, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(Fisher.p(0, 10, 5, 10)).isEqualTo(1);
    }
}
