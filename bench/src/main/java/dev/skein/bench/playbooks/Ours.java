package dev.skein.bench.playbooks;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Run;
import dev.skein.Timer;
import dev.skein.act.playbook.Moves;
import dev.skein.act.playbook.Playbooks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/**
 * {@link Playbooks#step} whole, with the runs of each customer kept between events, and the timers of goals fired, which
 * counts as cost of the events. A customer has an event every three days, so that about one ended run is kept of each.
 */
final class Ours implements Side {
    private static final Duration PAUSE = Duration.ofDays(3);
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final Playbooks playbooks;
    private final Key[] keys;
    private final List<List<Run>> runs;
    private final SplittableRandom random = new SplittableRandom(7);
    private final Deque<Due> timers = new ArrayDeque<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Integer> whose = new ArrayList<>();
    private final List<Instant> now = new ArrayList<>();
    private final Duration late;
    private long count;
    private long matched;

    /** A timer of a customer; they come in their order, for every goal takes as long. */
    private record Due(int customer, Timer timer) {}

    /**
     * @param late how long after it happened an event is heard; beyond a day no playbook begins a run, and all that is left
     *     is to tell which match
     */
    Ours(Playbooks playbooks, int customers, Duration late) {
        this.playbooks = playbooks;
        this.late = late;
        this.keys = new Key[customers];
        this.runs = new ArrayList<>(customers);
        for (int i = 0; i < customers; i++) {
            keys[i] = Key.customer("customer-" + i);
            runs.add(left(keys[i]));
        }
    }

    /** A customer's runs as a step before left them, which is how a host holds them. */
    private List<Run> left(Key key) {
        Instant then = START.minus(PAUSE);
        Event nothing = Event.internal("bench", key.id(), "Type1", key, then, Data.none());
        return playbooks
                .step(key, key, List.of(past(key)), nothing, then, ZONE, Collections::emptyMap)
                .runs();
    }

    /** What a customer has been through before: as much as there is of each after a month. */
    private static Run past(Key key) {
        Instant ended = START.minus(Duration.ofDays(10));
        return new Run(
                "run-of-" + key.id(),
                key,
                key,
                "p0",
                1,
                Run.Arm.TREATED,
                Run.Status.MISSED,
                "end",
                ended.minus(Duration.ofDays(1)),
                ended,
                "",
                Data.of("shop", "shop0").values(),
                List.of(new Run.Passed("say", ended, "send")),
                "Its outcome did not come about in its time");
    }

    @Override
    public void prepare(List<Told> told) {
        events.clear();
        whose.clear();
        now.clear();
        for (Told each : told) {
            Instant time = START.plusNanos(count * (PAUSE.toNanos() / keys.length));
            // What falls due in a batch was set before it: a batch is shorter than a goal's time.
            for (Due due = timers.peek(); due != null && !due.timer().at().isAfter(time); due = timers.peek()) {
                timers.remove();
                Data named = Data.of("name", due.timer().name());
                add(due.customer(), Timer.FIRED, due.timer().at(), named);
            }
            add(random.nextInt(keys.length), each.getType(), time, data(each));
            count++;
        }
    }

    private Data data(Told told) {
        return Data.of(
                "shop",
                told.getShop(),
                "channel",
                told.getChannel(),
                "amount",
                told.getAmount(),
                "order",
                "A-" + count);
    }

    private void add(int customer, String type, Instant time, Data data) {
        Key key = keys[customer];
        whose.add(customer);
        events.add(Event.internal("bench", time.toString() + key.id(), type, key, time.minus(late), data));
        now.add(time);
    }

    @Override
    public void work() {
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            int customer = whose.get(i);
            Key key = keys[customer];
            Moves moves = playbooks.step(key, key, runs.get(customer), event, now.get(i), ZONE, Collections::emptyMap);
            runs.set(customer, moves.runs());
            matched += moves.wishes().size();
            List<Timer> set = moves.timers();
            for (int j = 0; j < set.size(); j++) {
                timers.add(new Due(customer, set.get(j)));
            }
        }
    }

    @Override
    public long matched() {
        return matched;
    }
}
