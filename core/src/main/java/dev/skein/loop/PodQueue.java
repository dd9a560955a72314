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
import java.util.stream.Stream;

/**
 * Who of a pod leads, settled after every event: whoever is not there lets go, what waits goes to who has room, and for
 * what still waits somebody answers. Time without a lead is zero.
 */
final class PodQueue {
    /** Time until a pod with somebody in it looks again while somebody waits, at most. */
    static final Duration LOOK_AGAIN_MAX = Duration.ofMinutes(10);

    /** The timer by which a pod looks again while somebody waits: at first every whole minute. */
    static final String TIMER = "queue";

    /** How long a pod that had no room is not asked again for the same conversation, at least. */
    static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    /** The same at most: a pod that is empty over a weekend is asked once an hour, not once a minute. */
    static final Duration ASK_AGAIN_MAX = Duration.ofHours(1);

    /** Asked again when the wait is longer by this part of itself, so that a long wait costs few questions. */
    private static final int ASK_PART = 8;

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
        new PodWaits(table).tell(waiting());
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
                        .filter(at -> at.plus(askAgain(waiting, at)).isAfter(table.now))
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

    private static Duration askAgain(Waiting waiting, Instant refused) {
        Duration part = Duration.between(waiting.since(), refused).dividedBy(ASK_PART);
        if (part.compareTo(ASK_AGAIN) < 0) {
            return ASK_AGAIN;
        }
        return part.compareTo(ASK_AGAIN_MAX) > 0 ? ASK_AGAIN_MAX : part;
    }

    /** When another pod may be asked next for what waits, at the earliest the next whole minute; nothing when none may. */
    private Optional<Instant> nextAsk(Instant minute) {
        Instant soonest = minute.plus(Duration.ofMinutes(1));
        List<QueueRules.Overflow> flows = table.company.queue().overflow().stream()
                .filter(o -> o.from().equals(table.key.id()))
                .toList();
        return waiting().stream()
                .flatMap(one -> {
                    Waiting waiting = one.waiting().orElseThrow();
                    return flows.stream()
                            .filter(o -> o.needs().isEmpty() || o.needs().contains(one.need()))
                            .map(o -> waiting.refused()
                                    .map(at -> at.plus(askAgain(waiting, at)))
                                    .filter(at -> at.isAfter(waiting.since().plus(o.after())))
                                    .orElse(waiting.since().plus(o.after())));
                })
                .min(Comparator.naturalOrder())
                .map(at -> at.isBefore(soonest) ? soonest : at);
    }

    /** Looks again at the next whole minute, at the opening, when another pod may be asked, or when an event comes. */
    private void wake() {
        if (waiting().isEmpty()) {
            if (waitedBefore) {
                table.cancel(TIMER);
            }
            return;
        }
        Instant minute = table.now.truncatedTo(ChronoUnit.MINUTES);
        if (!isOpen(table)) {
            table.timer(
                    TIMER,
                    table.company
                            .queue()
                            .hours()
                            .orElseThrow()
                            .next(table.now.atZone(table.company.zone()))
                            .toInstant());
        } else {
            Stream.concat(nextLook(minute).stream(), nextAsk(minute).stream())
                    .min(Comparator.naturalOrder())
                    .ifPresentOrElse(at -> table.timer(TIMER, at), () -> table.cancel(TIMER));
        }
    }

    /** When there may be something else to say to who waits longest: the longer a wait, the slower it changes. */
    private Optional<Instant> nextLook(Instant minute) {
        if (table.pod.members().stream().noneMatch(Member::present)) {
            return Optional.empty();
        }
        return waiting().stream()
                .map(one -> askAgain(one.waiting().orElseThrow(), table.now))
                .min(Comparator.naturalOrder())
                .map(in -> in.compareTo(LOOK_AGAIN_MAX) > 0 ? LOOK_AGAIN_MAX : in)
                .map(in -> minute.plus(in.truncatedTo(ChronoUnit.MINUTES)));
    }
}
