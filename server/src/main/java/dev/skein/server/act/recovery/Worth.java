package dev.skein.server.act.recovery;

import dev.skein.Codec;
import dev.skein.Incident;
import dev.skein.IncidentPart.Arm;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.learn.Uplift;
import dev.skein.loop.IncidentReach;
import dev.skein.server.view.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each way of making good was worth, of all incidents whose people's time is over: contacts avoided for one person
 * against the hold-outs. Incidents with unlike shares are not poured together: each arm is held against the hold-out of
 * its own incident, and the differences are weighed by their precision (fixed effects, inverse variance).
 *
 * @param items by incident and arm, the last incident first
 * @param together by arm, over all
 */
public record Worth(List<Row> items, List<Together> together, boolean cut) {
    /** Incidents looked at, the newest. */
    static final int INCIDENTS_MAX = 200;

    private static final double Z95 = 1.959963984540054;

    /** One way of making good in one incident. */
    public record Row(
            String incident,
            String failure,
            Instant reported,
            String arm,
            int closed,
            int contacted,
            int heldClosed,
            int heldContacted,
            Optional<Uplift.Interval> avoided,
            String withheld,
            long givenMinor,
            Optional<String> currency) {}

    /** One way of making good over all incidents. */
    public record Together(
            String arm, int incidents, int people, int held, Optional<Uplift.Interval> avoided, String withheld) {}

    static Worth of(Host host) {
        List<Row> rows = new ArrayList<>();
        var found = Rows.newest(host, Query.of("incident"), INCIDENTS_MAX);
        for (var row : found) {
            Incident incident = Codec.read(row.json(), Incident.class);
            for (Arm arm : incident.arms().keySet()) {
                if (arm != Arm.NONE) {
                    rows.add(row(incident, arm));
                }
            }
        }
        return new Worth(rows, together(rows), found.size() >= INCIDENTS_MAX);
    }

    private static Row row(Incident incident, Arm which) {
        Incident.Arm arm = incident.arm(which);
        Incident.Arm held = incident.arm(Arm.NONE);
        Uplift uplift = new Uplift(held.closed(), held.contacted(), arm.closed(), arm.contacted());
        long each = incident.terms()
                .number("credit.amountMinor")
                .map(Double::longValue)
                .orElse(0L);
        return new Row(
                incident.id(),
                incident.terms().text("failure").orElse(""),
                incident.reported(),
                IncidentReach.word(which),
                arm.closed(),
                arm.contacted(),
                held.closed(),
                held.contacted(),
                uplift.difference(),
                held.closed() < Uplift.ARM_MIN || arm.closed() < Uplift.ARM_MIN ? tooFew(arm, held) : uplift.withheld(),
                which == Arm.CREDIT ? each * incident.credits() : 0,
                incident.terms().text("credit.currency"));
    }

    private static String tooFew(Incident.Arm arm, Incident.Arm held) {
        return "too early to tell: the time of " + arm.closed() + " people and of " + held.closed()
                + " held out is over, at least " + Uplift.ARM_MIN + " of each are needed";
    }

    private static List<Together> together(List<Row> rows) {
        Map<Arm, List<Row>> arms = new EnumMap<>(Arm.class);
        for (Arm arm : Arm.values()) {
            List<Row> known = rows.stream()
                    .filter(r -> r.arm().equals(IncidentReach.word(arm)))
                    .filter(r -> r.closed() >= Uplift.ARM_MIN && r.heldClosed() >= Uplift.ARM_MIN)
                    .toList();
            if (!known.isEmpty()) {
                arms.put(arm, known);
            }
        }
        List<Together> all = new ArrayList<>();
        arms.forEach((arm, known) -> all.add(pooled(IncidentReach.word(arm), known)));
        return all;
    }

    private static Together pooled(String arm, List<Row> rows) {
        double weights = 0;
        double sum = 0;
        for (Row row : rows) {
            // With one contact and one none added to each arm (Agresti and Caffo 2000), so that none has no variance.
            double weight =
                    1 / (variance(row.contacted(), row.closed()) + variance(row.heldContacted(), row.heldClosed()));
            weights += weight;
            sum += weight * (share(row.heldContacted(), row.heldClosed()) - share(row.contacted(), row.closed()));
        }
        double value = sum / weights;
        double half = Z95 / Math.sqrt(weights);
        Uplift.Interval interval = new Uplift.Interval(value, value - half, value + half);
        return new Together(
                arm,
                rows.size(),
                rows.stream().mapToInt(Row::closed).sum(),
                rows.stream().mapToInt(Row::heldClosed).sum(),
                Optional.of(interval),
                interval.coversZero() ? "no difference that chance could not make: the interval covers zero" : "");
    }

    private static double share(int some, int of) {
        return (some + 1.0) / (of + 2.0);
    }

    private static double variance(int some, int of) {
        double p = share(some, of);
        return p * (1 - p) / (of + 2.0);
    }
}
