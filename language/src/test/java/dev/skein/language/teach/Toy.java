package dev.skein.language.teach;

import java.util.ArrayList;
import java.util.List;

/** Small texts of a bicycle shop, made from parts, so that they can be learned and are not all alike. */
final class Toy {
    private static final String[] REPAIR = {
        "my brake squeaks", "the tyre is flat", "the chain came off", "a spoke broke"
    };
    private static final String[] RENT = {"rent a bike", "hire two bikes", "borrow a bicycle", "book an e-bike"};
    private static final String[] REFUND = {
        "give me my money back", "refund my order", "I was charged twice", "cancel and repay"
    };
    private static final String[] BEGIN = {"hello, ", "", "please, ", "hi there ", "good morning, "};
    private static final String[] END = {"", " today", " as soon as possible", ", thank you", "!"};

    private Toy() {}

    static Examples examples() {
        List<Example> made = new ArrayList<>();
        add(REPAIR, "repair", made);
        add(RENT, "rent", made);
        add(REFUND, "refund", made);
        return Examples.of(made);
    }

    static Examples several() {
        List<Example> made = new ArrayList<>(examples().all());
        for (int i = 0; i < REPAIR.length; i++) {
            for (int j = 0; j < RENT.length; j++) {
                String text = BEGIN[(i + j) % BEGIN.length] + REPAIR[i] + " and I want to " + RENT[j];
                made.add(new Example(text, List.of("repair", "rent"), 1, "both " + i + j));
            }
        }
        return Examples.of(made);
    }

    private static void add(String[] middles, String label, List<Example> to) {
        for (int m = 0; m < middles.length; m++) {
            for (int i = 0; i < BEGIN.length; i++) {
                String text = BEGIN[i] + middles[m] + END[(i + m) % END.length];
                to.add(new Example(text, List.of(label), 1, label + m + i));
            }
        }
    }
}
