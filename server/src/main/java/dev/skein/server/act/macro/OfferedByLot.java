package dev.skein.server.act.macro;

import dev.skein.Conversation;
import dev.skein.Decision;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.learn.Uplift;
import dev.skein.server.act.macro.MacroCalls.Lot;
import dev.skein.server.view.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What a macro is worth: customers to whom the lot let it be offered, held against those to whom it did not. */
final class OfferedByLot {
    /** Decisions looked at: the newest. */
    static final int DECISIONS_MAX = 10_000;

    private static final String OFFER = "offer macro ";
    private static final String CONTROL = "without the macro ";

    private final Host host;
    private final TalkOutcomes outcomes;

    OfferedByLot(Host host, Instant now) {
        this.host = host;
        this.outcomes = new TalkOutcomes(host, now);
    }

    /** By macro; each customer counts once, where it is known how the talk went on. */
    Map<String, Lot> all() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        TreeSet<String> counted = new TreeSet<>();
        List<Decision> decisions = new ArrayList<>(
                Rows.newest(host, Query.of("decision").status("suggest"), DECISIONS_MAX, Decision.class));
        Collections.reverse(decisions);
        for (Decision decision : decisions) {
            Optional<String> macro = macro(decision);
            if (macro.isEmpty() || !counted.add(macro.get() + ' ' + decision.key())) {
                continue;
            }
            boolean offered = decision.options().get(0).name().startsWith(OFFER);
            Rows.find(host, "conversation", decision.about(), Conversation.class)
                    .flatMap(outcomes::helped)
                    .ifPresent(helped -> {
                        int[] arms = counts.computeIfAbsent(macro.get(), m -> new int[4]);
                        arms[offered ? 0 : 2]++;
                        arms[offered ? 1 : 3] += helped ? 1 : 0;
                    });
        }
        Map<String, Lot> lots = new LinkedHashMap<>();
        counts.forEach((id, arms) -> lots.put(id, lot(arms)));
        return lots;
    }

    /** Nothing known. */
    static Lot none() {
        return lot(new int[4]);
    }

    private static Lot lot(int[] arms) {
        Uplift uplift = new Uplift(arms[0], arms[1], arms[2], arms[3]);
        boolean few = arms[0] < Uplift.ARM_MIN || arms[2] < Uplift.ARM_MIN;
        String withheld = few
                ? "too early to tell: offered to " + arms[0] + " and not to " + arms[2] + " so far, at least "
                        + Uplift.ARM_MIN + " of each are needed"
                : uplift.withheld();
        return new Lot(arms[0], arms[1], arms[2], arms[3], few ? Optional.empty() : uplift.difference(), withheld);
    }

    /** The macro that was drawn for, whatever was then shown: both arms count as they were drawn. */
    private static Optional<String> macro(Decision decision) {
        String first = decision.options().get(0).name();
        return first.startsWith(OFFER)
                ? Optional.of(first.substring(OFFER.length()))
                : first.startsWith(CONTROL) ? Optional.of(first.substring(CONTROL.length())) : Optional.empty();
    }
}
