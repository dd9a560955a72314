package dev.skein.loop;

import dev.skein.Channel;
import dev.skein.Data;
import dev.skein.Ids;
import dev.skein.OpeningHours;
import dev.skein.Pod;
import dev.skein.Pod.Case;
import dev.skein.PodLearned;
import dev.skein.View;
import dev.skein.Waiting;
import dev.skein.Waiting.Kind;
import dev.skein.Waiting.Told;
import dev.skein.act.match.PodFloor;
import dev.skein.act.match.WaitTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long somebody will wait: told when it begins; told again when it has plainly changed, which is when the new interval
 * and the last one told have no moment in common or the last one has passed; and scored when the wait is over, the first
 * word told against what came.
 */
final class PodWaits {
    /** Time between two words on one wait, at least. */
    static final Duration AGAIN = Duration.ofMinutes(2);

    /** What a talk takes before this pod has seen any, and as if from so many. */
    private static final double TAKES_FIRST = 480;

    private static final int FIRST = 5;

    /** A wait that ends later is told by the clock. */
    private static final Duration MINUTES_MAX = Duration.ofHours(2);

    private static final int QUARTER = 15;
    private static final int SPREAD_MAX = 100;

    private final PodTable table;
    private final PodFloor floor;
    private final boolean open;

    /** What may be told at this point of a step. */
    PodWaits(PodTable table) {
        this.table = table;
        this.floor = table.floor();
        this.open = PodQueue.isOpen(table);
    }

    /** Tells all who wait what is due, who waits longest first. */
    void tell(List<Case> waiting) {
        List<Case> order = waiting.stream()
                .sorted(Comparator.comparing((Case one) ->
                                one.waiting().orElseThrow().since().truncatedTo(ChronoUnit.MILLIS))
                        .thenComparing(Case::conversation))
                .toList();
        for (int ahead = 0; ahead < order.size(); ahead++) {
            tell(order.get(ahead), ahead);
        }
    }

    private void tell(Case one, int ahead) {
        Waiting waiting = one.waiting().orElseThrow();
        if (!mayBeDue(waiting)) {
            return;
        }
        Optional<Told> word = expected(one, ahead);
        boolean begins = waiting.since().equals(table.now) && waiting.told().isEmpty();
        if (word.isPresent() && isDue(waiting, word.get(), table.now)) {
            table.put(one.waiting(Optional.of(waiting.told(word.get()))));
            say(one, waiting, word);
        } else if (begins) {
            say(one, waiting, Optional.empty());
        }
    }

    /** False, at next to no cost, for most of those who wait: they were told enough, or just now. */
    private boolean mayBeDue(Waiting waiting) {
        return waiting.told().size() < Waiting.TOLD_MAX
                && waiting.last()
                        .filter(last -> last.at().plus(AGAIN).isAfter(table.now))
                        .isEmpty();
    }

    private static boolean isDue(Waiting waiting, Told word, Instant now) {
        Optional<Told> last = waiting.last();
        if (last.isEmpty()) {
            return true;
        }
        Told before = last.get();
        boolean passed = now.isAfter(before.until());
        if (word.kind() == Kind.BY || word.kind() == Kind.BACK) {
            return passed || word.kind() != before.kind();
        }
        return passed || word.from().isAfter(before.until()) || word.until().isBefore(before.from());
    }

    private void say(Case one, Waiting waiting, Optional<Told> word) {
        Data said = Data.of(
                "conversation", one.conversation(),
                "since", waiting.since().toString(),
                "because", waiting.because(),
                "again", !waiting.told().isEmpty());
        table.tell(
                one.customer(),
                "WaitExpected",
                word.map(told -> said.with("kind", told.kind().name())
                                .with("from", told.from().toString())
                                .with("until", told.until().toString())
                                .with("ahead", told.ahead())
                                .with("closed", !open))
                        .orElse(said));
    }

    /** What can be said; nothing when nobody is there and nobody said when anybody will be. */
    private Optional<Told> expected(Case one, int ahead) {
        Channel channel = one.wanted().channel();
        int serve = floor.serve(one, !open);
        if (serve == 0) {
            return back(ahead);
        }
        PodLearned learned = PodLearning.of(table);
        double each = takes(learned, channel) / serve;
        double outside = learned.outside().orElse(WaitTime.OUTSIDE);
        WaitTime.Interval in = WaitTime.told(ahead, each, learned.spread(), outside);
        Optional<OpeningHours> hours = table.company.queue().hours();
        boolean letter = channel == Channel.EMAIL;
        if (open && !letter && in.high() <= MINUTES_MAX.toSeconds()) {
            long low = Math.round(in.low() / 60);
            long high = Math.max(low + 1, Math.round(in.high() / 60));
            return Optional.of(new Told(
                    Kind.MINUTES,
                    table.now,
                    table.now.plus(Duration.ofMinutes(low)),
                    table.now.plus(Duration.ofMinutes(high)),
                    ahead,
                    each));
        }
        ZonedDateTime from = table.now.atZone(table.company.zone());
        Duration high = Duration.ofSeconds((long) in.high());
        ZonedDateTime until = hours.map(h -> h.plus(from, high)).orElse(from.plus(high));
        ZonedDateTime opens = hours.map(h -> h.next(from)).orElse(from);
        return Optional.of(
                new Told(Kind.BY, table.now, opens.toInstant(), quarter(until).toInstant(), ahead, each));
    }

    /** Nobody is there: when the first of them is back, if anybody said. */
    private Optional<Told> back(int ahead) {
        return table.pod.members().stream()
                .flatMap(m -> m.stint().flatMap(Pod.Stint::backAt).stream())
                .filter(at -> at.isAfter(table.now))
                .min(Comparator.naturalOrder())
                .map(at -> new Told(Kind.BACK, table.now, at, at, ahead, 0));
    }

    private static ZonedDateTime quarter(ZonedDateTime at) {
        ZonedDateTime minute = at.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        int over = minute.getMinute() % QUARTER;
        return over == 0 ? minute : minute.plusMinutes(QUARTER - over);
    }

    private static double takes(PodLearned learned, Channel channel) {
        return Optional.ofNullable(learned.takes().get(channel))
                .map(t -> (FIRST * TAKES_FIRST + t.talks() * t.seconds()) / (FIRST + t.talks()))
                .orElse(TAKES_FIRST);
    }

    /** Somebody takes it: what was told first is held against what came. */
    static void ended(PodTable table, Case one) {
        one.waiting().flatMap(PodWaits::first).ifPresent(told -> {
            boolean held = told.holds(table.now);
            row(table, one, told, held ? "TRUE" : "FALSE");
            // What another pod told says nothing of how true this one speaks.
            if (told.kind() == Kind.MINUTES && table.find(one.conversation()).isPresent()) {
                double waited = Duration.between(told.at(), table.now).toMillis() / 1e3;
                PodLearned learned = PodLearning.of(table);
                List<Double> spread = new ArrayList<>(learned.spread());
                spread.add(WaitTime.spread(waited, told.ahead(), told.each()));
                table.pod = table.pod.withLearned(learned.spread(
                        spread.subList(Math.max(0, spread.size() - SPREAD_MAX), spread.size()),
                        WaitTime.outside(learned.outside().orElse(WaitTime.OUTSIDE), held)));
            }
        });
    }

    /** The customer did not wait for it, or it goes another way: nothing to score, and counted as such. */
    static void left(PodTable table, Case one) {
        one.waiting().flatMap(PodWaits::first).ifPresent(told -> row(table, one, told, "LEFT"));
    }

    private static Optional<Told> first(Waiting waiting) {
        return waiting.told().stream().filter(t -> t.kind() != Kind.BACK).findFirst();
    }

    private static void row(PodTable table, Case one, Told told, String status) {
        Data body = Data.of(
                "pod", table.key.id(),
                "conversation", one.conversation(),
                "channel", one.wanted().channel().name(),
                "kind", told.kind().name(),
                "told", told.at().toString(),
                "from", told.from().toString(),
                "until", told.until().toString(),
                "ended", table.now.toString());
        String id = Ids.derive("wait", one.conversation(), told.at().toString());
        table.views.add(new View("wait", id, one.customer(), table.key.id(), status, table.now, body));
    }
}
