package dev.skein.loop;

import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.Key;
import dev.skein.OpeningHours;
import dev.skein.Pod.Case;
import dev.skein.Pod.Member;
import dev.skein.QueueRules;
import dev.skein.Waiting;
import dev.skein.act.match.PodFloor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who of a pod leads, settled after every event: whoever is not there lets go, what waits goes to who has room, and for
 * what still waits somebody answers. Time without a lead is zero.
 */
final class PodQueue {
    /** The timer by which a pod looks again while somebody waits: every whole minute. */
    static final String TIMER = "queue";

    /** How long a pod that had no room is not asked again for the same conversation. */
    static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    /** How often a pod looks again when nobody of it is there, and another pod may take what waits. */
    private static final int ABSENT_MINUTES = 5;

    private final PodTable table;
    private final boolean waitedBefore;

    PodQueue(PodTable table) {
        this.table = table;
        this.waitedBefore = table.pod.cases().values().stream().anyMatch(Case::isWaiting);
    }

    static boolean isOpen(PodTable table) {
        Optional<OpeningHours> hours = table.company.queue().hours();
        return hours.isEmpty() || hours.get().isOpen(table.now.atZone(table.company.zone()));
    }

    void settle() {
        List<String> torn = stand();
        match(torn);
        for (Case one : waiting()) {
            answerFor(one);
        }
        waiting().forEach(one -> PodWaits.tell(table, one));
        waiting().forEach(this::offer);
        wake();
    }

    private List<Case> waiting() {
        return table.pod.cases().values().stream().filter(Case::isWaiting).toList();
    }

    /** Whoever leads and is not there lets go; of those conversations the ids. */
    private List<String> stand() {
        List<String> torn = new ArrayList<>();
        for (Case one : List.copyOf(table.pod.cases().values())) {
            boolean there = table.pod.member(one.lead()).filter(Member::present).isPresent();
            if (!one.isWaiting() && !there) {
                table.release(one);
                String because = one.lead().isEmpty() ? "nobody has taken it yet" : table.name(one.lead()) + " left";
                table.put(one.waiting(Optional.of(Waiting.begin(table.now, because))));
                torn.add(one.conversation());
            }
        }
        return torn;
    }

    /** Ticks until nobody has room or nothing waits. What is torn from its lead is passed on also when we are closed. */
    private void match(List<String> torn) {
        boolean open = isOpen(table);
        boolean again = true;
        while (again) {
            List<Case> free = waiting().stream()
                    .filter(one -> open || torn.contains(one.conversation()))
                    .filter(one -> one.waiting().orElseThrow().offered().isEmpty())
                    .toList();
            PodFloor.Tick tick = table.floor().tick(free);
            again = !tick.picks().isEmpty();
            for (PodFloor.Pick pick : tick.picks()) {
                table.hold(pick.of(), pick.member(), left(pick.of()) + pick.because(), pick.probability());
            }
            if (!again && !open) {
                waiting().forEach(one -> table.put(one.waiting(one.waiting().map(w -> w.because("we are closed")))));
            } else if (!again) {
                tick.waiting()
                        .forEach((conversation, because) -> table.find(conversation)
                                .ifPresent(one ->
                                        table.put(one.waiting(one.waiting().map(w -> w.because(because))))));
            }
        }
    }

    /** What is said of a lead who is not there, or who passed it on from another pod. */
    private String left(Case one) {
        if (one.lead().isEmpty() && table.event.data().text("leadName").isPresent()) {
            return one.because() + "; ";
        }
        return table.pod
                .member(one.lead())
                .filter(m -> !m.present())
                .map(m -> m.name() + " left; ")
                .orElse("");
    }

    /** Somebody answers for what waits: who did so stays while present, else the duty, else who leads least. */
    private void answerFor(Case one) {
        Optional<Member> who = accountable(one.lead());
        if (who.isEmpty() || who.get().employee().equals(one.lead())) {
            return;
        }
        Member member = who.get();
        String because = member.present()
                ? "everybody is busy; " + member.name() + " answers for it until somebody is free"
                : "nobody of the pod is free; " + member.name() + " has the duty";
        String whole = left(one) + because;
        table.decide(one, member.employee(), whole, 1);
        String before = table.before(one);
        Case now = one.lead(member.employee(), whole, table.now);
        table.put(now);
        table.tellLead(now, before);
    }

    private Optional<Member> accountable(String now) {
        List<Member> members = table.pod.members();
        Optional<Member> duty = table.pod.member(table.pod.duty());
        return table.pod
                .member(now)
                .filter(Member::present)
                .or(() -> duty.filter(Member::present))
                .or(() -> members.stream()
                        .filter(Member::present)
                        .min(Comparator.comparingInt((Member m) -> m.leading()).thenComparing(Member::employee)))
                .or(() -> duty)
                .or(() -> members.stream().findFirst());
    }

    /** Asks another pod to take what waited long enough, one question at a time; several pods take turns. */
    private void offer(Case one) {
        Waiting waiting = one.waiting().orElseThrow();
        Duration waited = Duration.between(waiting.since(), table.now);
        List<QueueRules.Overflow> may = table.company.queue().overflow().stream()
                .filter(o -> o.from().equals(table.key.id()))
                .filter(o -> o.needs().isEmpty() || o.needs().contains(one.need()))
                .filter(o -> waited.compareTo(o.after()) >= 0)
                .toList();
        boolean asked = !waiting.offered().isEmpty()
                || waiting.refused()
                        .filter(at -> at.plus(ASK_AGAIN).isAfter(table.now))
                        .isPresent();
        if (may.isEmpty() || asked) {
            return;
        }
        String to = may.get((int) (waited.toMinutes() % may.size())).to();
        table.put(one.waiting(Optional.of(waiting.offeredTo(to))));
        Data waitingSo = Codec.read(Codec.json(waiting), Data.class);
        table.tell(
                Key.pod(to),
                "RoomAsked",
                PodCases.described(one)
                        .with("from", table.key.id())
                        .with("fromName", table.pod.name())
                        .with("lead", one.lead())
                        .with("leadName", table.name(one.lead()))
                        .with("because", one.because())
                        .with("waiting", waitingSo));
    }

    /** Looks again at the next whole minute, at the opening, or when an event comes. */
    private void wake() {
        if (waiting().isEmpty()) {
            if (waitedBefore) {
                table.cancel(TIMER);
            }
            return;
        }
        Instant minute = table.now.truncatedTo(ChronoUnit.MINUTES);
        boolean flows =
                table.company.queue().overflow().stream().anyMatch(o -> o.from().equals(table.key.id()));
        if (!isOpen(table)) {
            table.timer(
                    TIMER,
                    table.company
                            .queue()
                            .hours()
                            .orElseThrow()
                            .next(table.now.atZone(table.company.zone()))
                            .toInstant());
        } else if (table.pod.members().stream().anyMatch(Member::present)) {
            table.timer(TIMER, minute.plus(Duration.ofMinutes(1)));
        } else if (flows) {
            table.timer(TIMER, minute.plus(Duration.ofMinutes(ABSENT_MINUTES)));
        } else {
            table.cancel(TIMER);
        }
    }
}
