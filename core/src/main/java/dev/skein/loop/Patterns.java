package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Ids;
import dev.skein.Recovery;
import dev.skein.Slip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Small failures that nobody would put right one by one: several of one person within some days are a failure of their
 * own, found as soon as the last of them happens.
 */
final class Patterns {
    /** Small failures kept for one person; beyond it the oldest is forgotten. */
    static final int SLIPS_MAX = 20;

    private static final String POLICY = "pattern@1";

    private Patterns() {}

    static void step(Turn turn) {
        if (turn.company.patterns().isEmpty() || !CustomerLoop.isOutside(turn.event)) {
            return;
        }
        for (Company.Pattern pattern : turn.company.patterns()) {
            if (pattern.events().contains(turn.event.type())) {
                slipped(turn, pattern);
            }
        }
    }

    private static void slipped(Turn turn, Company.Pattern pattern) {
        Slip slip = new Slip(turn.event.id(), turn.event.type(), turn.event.time(), pattern.name(), turn.origin());
        List<Slip> all = new ArrayList<>(turn.slips);
        all.add(slip);
        // By the time of what happened: what comes late counts where it belongs.
        List<Slip> near = all.stream()
                .filter(s -> s.pattern().equals(pattern.name()))
                .filter(s -> Duration.between(s.at(), slip.at()).abs().compareTo(pattern.within()) <= 0)
                .toList();
        if (near.size() >= pattern.times() && !turn.event.historic()) {
            found(turn, pattern, near);
            all.removeAll(near); // they are being put right; the next pattern is of others
        }
        turn.slips = List.copyOf(all.subList(Math.max(0, all.size() - SLIPS_MAX), all.size()));
    }

    private static void found(Turn turn, Company.Pattern pattern, List<Slip> slips) {
        String failure = pattern.title() + ", " + slips.size() + " times until "
                + slips.stream()
                        .map(Slip::at)
                        .reduce((a, b) -> a.isAfter(b) ? a : b)
                        .orElseThrow()
                        .atZone(turn.company.zone())
                        .toLocalDate();
        if (Recoveries.of(turn, failure).isPresent()) {
            return;
        }
        turn.put(Recovery.detected(turn.key, turn.origin(), failure, pattern.kind(), pattern.owner(), turn.now)
                .found(Recovery.Found.PATTERN)
                .reached(Recovery.Stage.OWNED, turn.now, pattern.owner()));
        String id = Ids.derive("decision", turn.key.toString(), turn.event.id(), pattern.name());
        turn.decide(new Decision(
                id,
                turn.key,
                turn.event.id(),
                turn.now,
                "recovery",
                List.of(
                        Decision.Option.open("open a recovery"),
                        new Decision.Option("leave it", "several small failures are one")),
                "open a recovery",
                1,
                POLICY + ", settings@" + turn.company.version(),
                pattern.owner(),
                slips.size() + " of " + String.join(", ", pattern.events()) + " within "
                        + pattern.within().toHours() + " hours",
                slips.stream()
                        .map(s -> new Decision.Input(
                                s.type(),
                                s.at().toString(),
                                Math.max(0, Duration.between(s.at(), turn.now).toSeconds())))
                        .toList(),
                Ids.derive("recovery", turn.key.toString(), failure)));
        Data told = Data.of(
                "failure", failure,
                "kind", pattern.kind(),
                "owner", pattern.owner(),
                "found", "pattern",
                "pattern", pattern.name(),
                "text", pattern.title());
        turn.effect(new Action.Tell(turn.key, "RecoveryOpened", told), id);
    }
}
