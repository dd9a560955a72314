package dev.skein.server.act.incident;

import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.Incident;
import dev.skein.IncidentPart.Arm;
import dev.skein.host.Views.Row;
import dev.skein.learn.SafeLogrank;
import dev.skein.learn.Uplift;
import dev.skein.loop.IncidentReach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An incident as it goes.
 *
 * @param incident id
 * @param status {@code RUNNING}, {@code SOLVED} or {@code STOPPED}
 * @param since since when it was, as reported
 * @param people who is part of it
 * @param written who was written to
 * @param terms all that was reported
 * @param credits words with money that were let go
 * @param arms how each way of making good fares
 * @param waiting who waits, and for what; only with one incident
 */
public record IncidentPage(
        String incident,
        String pod,
        Incident.Status status,
        String failure,
        String owner,
        Instant reported,
        Optional<Instant> since,
        Optional<Instant> solved,
        Optional<Incident.Halt> stopped,
        int people,
        int written,
        int credits,
        Data terms,
        List<ArmView> arms,
        Optional<IncidentPeople.Waiting> waiting) {
    /**
     * One way of making good.
     *
     * @param share of the lot
     * @param unsaid whose turn came in vain
     * @param closed whose time is over: at whom we look no longer
     * @param contacted of those closed, who had to write to us
     * @param harmed who came to harm
     * @param stopped when it was stopped for the harm it did
     * @param evidence how many times likelier this course of harm is if it does 1.5 times the hold-out's than if it does
     *     as much; enough to stop is {@code evidenceToStop}
     * @param avoided contacts avoided for one person, against the hold-out; empty while nobody's time is over
     * @param harm harm for one person, less that of the hold-out
     */
    public record ArmView(
            String arm,
            double share,
            int people,
            int written,
            int unsaid,
            int closed,
            int contacted,
            int harmed,
            Optional<Instant> stopped,
            double evidence,
            double evidenceToStop,
            Optional<Effect> avoided,
            Optional<Effect> harm) {}

    /**
     * A difference to the hold-out, for one person.
     *
     * @param low where the 95 % interval begins
     * @param treated people it rests on
     * @param held people of the hold-out it rests on
     * @param withheld why no sentence is said; empty when one may be
     */
    public record Effect(double value, double low, double high, int treated, int held, String withheld) {}

    static IncidentPage of(Row row) {
        Incident incident = Codec.read(row.json(), Incident.class);
        Data terms = incident.terms();
        Map<String, Double> shares = IncidentReach.shares(terms);
        List<ArmView> arms = new ArrayList<>();
        int judged = (int)
                incident.arms().keySet().stream().filter(arm -> arm != Arm.NONE).count();
        for (Arm arm : Arm.values()) {
            double share = shares.getOrDefault(IncidentReach.word(arm), 0.0);
            if (share > 0 || incident.arm(arm).people() > 0) {
                arms.add(view(incident, arm, share, judged));
            }
        }
        return new IncidentPage(
                incident.id(),
                row.key().id(),
                incident.status(),
                terms.text("failure").orElse(""),
                terms.text("owner").orElse(""),
                incident.reported(),
                terms.text("since").map(Instant::parse),
                incident.solved(),
                incident.halted(),
                arms.stream().mapToInt(ArmView::people).sum(),
                arms.stream().mapToInt(ArmView::written).sum(),
                incident.credits(),
                terms,
                arms,
                Optional.empty());
    }

    IncidentPage with(IncidentPeople.Waiting now) {
        return new IncidentPage(
                incident,
                pod,
                status,
                failure,
                owner,
                reported,
                since,
                solved,
                stopped,
                people,
                written,
                credits,
                terms,
                arms,
                Optional.of(now));
    }

    private static ArmView view(Incident incident, Arm which, double share, int judged) {
        Incident.Arm arm = incident.arm(which);
        Incident.Arm held = incident.arm(Arm.NONE);
        Optional<Effect> avoided = which == Arm.NONE
                ? Optional.empty()
                : effect(new Uplift(held.closed(), held.contacted(), arm.closed(), arm.contacted()), true);
        Optional<Effect> harm =
                which == Arm.NONE || incident.terms().text("harm").isEmpty()
                        ? Optional.empty()
                        : effect(new Uplift(arm.people(), arm.harmed(), held.people(), held.harmed()), false);
        return new ArmView(
                IncidentReach.word(which),
                share,
                arm.people(),
                arm.written(),
                arm.unsaid(),
                arm.closed(),
                arm.contacted(),
                arm.harmed(),
                arm.stopped(),
                Math.exp(arm.evidence()),
                Math.max(1, judged) / SafeLogrank.ALPHA,
                avoided,
                harm);
    }

    /** {@code avoided}: the hold-out's share less the arm's, so that what was avoided is more than nothing. */
    private static Optional<Effect> effect(Uplift uplift, boolean avoided) {
        int arm = avoided ? uplift.held() : uplift.treated();
        int held = avoided ? uplift.treated() : uplift.held();
        return uplift.difference().map(d -> new Effect(d.value(), d.low(), d.high(), arm, held, uplift.withheld()));
    }
}
