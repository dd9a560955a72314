package dev.skein.sim.floor;

import dev.skein.act.match.MatchRules;
import dev.skein.act.match.Matching;
import dev.skein.act.match.Place;
import dev.skein.act.match.Prediction;
import dev.skein.act.match.Work;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;

/**
 * Days on the floor. People come, wait, are served or give up; matching is asked whenever somebody comes or becomes
 * free; what came of it is learned overnight, and never within the day. Time is seconds from the beginning and only goes
 * on. Not for several threads.
 */
public final class Floor {
    /** A pause after so many charged conversations in a row, in seconds. */
    private static final double PAUSE = 600;

    /** So many of those who wait are looked at in a tick, the longest waiting first: a floor that drowns stays quick. */
    static final int LOOKED_AT_MAX = 500;

    private final Truth truth;
    private final MatchRules rules;
    private final DoubleFunction<Matching.Way> way;
    private final Consumer<Met> met;
    private final List<Desk> desks = new ArrayList<>();
    private final BitSet free = new BitSet();
    private final List<Caller> queue = new ArrayList<>();
    private final List<Prediction.Seen> today = new ArrayList<>();
    private final PriorityQueue<Desk> busy =
            new PriorityQueue<>((a, b) -> a.until != b.until ? Double.compare(a.until, b.until) : a.number - b.number);
    private Prediction prediction = Prediction.first();

    /**
     * One person, and what came of it.
     *
     * @param waited seconds, until served or until giving up
     * @param employee who serves; empty when nobody did
     * @param known whether that one knows the story
     * @param good whether the outcome is good; never when nobody serves
     * @param way how the pair was chosen; of those who gave up, how it would have been
     */
    public record Met(
            Caller caller,
            double waited,
            Optional<Truth.Employee> employee,
            boolean known,
            boolean good,
            Matching.Way way) {}

    /** The same, as short as statistics need it; {@code at} is when the person came. */
    public record Served(double at, double waited, Optional<String> employee, boolean good, Matching.Way way) {
        static Served of(Met met) {
            return new Served(met.caller.at(), met.waited, met.employee.map(Truth.Employee::id), met.good, met.way);
        }
    }

    private static final class Desk {
        final int number;
        final Truth.Employee employee;
        double until;
        double since;
        double leaves;
        int chargedInRow;
        boolean talks;

        Desk(int number, Truth.Employee employee) {
            this.number = number;
            this.employee = employee;
        }
    }

    /**
     * A floor with nobody there yet.
     *
     * @param way how pairs are chosen at a second from the beginning
     * @param met told of everybody who came, when they are served or give up
     */
    public Floor(Truth truth, MatchRules rules, DoubleFunction<Matching.Way> way, Consumer<Met> met) {
        this.truth = truth;
        this.rules = rules;
        this.way = way;
        this.met = met;
        for (Truth.Employee employee : truth.employees()) {
            desks.add(new Desk(desks.size(), employee));
        }
    }

    /**
     * Lives the days.
     *
     * @param served told of everybody, in the order in which they were served or gave up
     */
    public static void live(
            Setting setting, MatchRules rules, DoubleFunction<Matching.Way> way, Consumer<Served> served) {
        Truth truth = new Truth(setting);
        Floor floor = new Floor(truth, rules, way, one -> served.accept(Served.of(one)));
        for (int desk = 0; desk < setting.team(); desk++) {
            floor.arrives(desk, 0, Double.POSITIVE_INFINITY);
        }
        int number = 0;
        for (int day = 0; day < setting.days(); day++) {
            List<Caller> callers = truth.day(day, number);
            number += callers.size();
            callers.forEach(floor::comes);
            floor.ends();
            floor.sleeps();
        }
    }

    /** The same, kept. */
    public static List<Served> live(Setting setting, MatchRules rules, DoubleFunction<Matching.Way> way) {
        List<Served> served = new ArrayList<>();
        live(setting, rules, way, served::add);
        return List.copyOf(served);
    }

    /** An employee takes the desk, until they leave. */
    public void arrives(int desk, double now, double leaves) {
        until(now);
        Desk one = desks.get(desk);
        one.leaves = leaves;
        if (!one.talks) {
            one.since = now;
            free.set(desk);
        }
        match(now);
    }

    /** An employee leaves; a conversation under way is finished first. */
    public void leaves(int desk, double now) {
        until(now);
        desks.get(desk).leaves = now;
        free.clear(desk);
    }

    /** Whether anybody is at a desk. */
    public boolean isStaffed() {
        return !free.isEmpty() || !busy.isEmpty();
    }

    /** Somebody comes, at {@link Caller#at}. */
    public void comes(Caller caller) {
        until(caller.at());
        queue.add(caller);
        match(caller.at());
    }

    /** When the next conversation ends; infinite when nobody talks. */
    public double next() {
        return busy.isEmpty() ? Double.POSITIVE_INFINITY : busy.peek().until;
    }

    /** Ends what has ended by then; whoever becomes free takes the next. */
    public void until(double now) {
        while (!busy.isEmpty() && busy.peek().until <= now) {
            Desk desk = busy.poll();
            desk.talks = false;
            desk.since = desk.until;
            if (desk.leaves > desk.until) {
                free.set(desk.number);
            }
            if (desk.chargedInRow >= rules.chargedMax()) {
                desk.chargedInRow = 0;
            }
            match(desk.until);
        }
    }

    /** Who waited longer than they would gives up. */
    public void givesUp(double now) {
        for (Iterator<Caller> each = queue.iterator(); each.hasNext(); ) {
            Caller caller = each.next();
            if (caller.at() + caller.patience() < now) {
                each.remove();
                gaveUp(caller);
            }
        }
    }

    /** The night: what the day brought is learned. */
    public void sleeps() {
        prediction = prediction.learned(today);
        today.clear();
    }

    private void ends() {
        until(Double.MAX_VALUE);
        queue.forEach(this::gaveUp);
        queue.clear();
    }

    private void gaveUp(Caller caller) {
        met.accept(new Met(caller, caller.patience(), Optional.empty(), false, false, way.apply(caller.at())));
    }

    private void match(double now) {
        givesUp(now);
        if (queue.isEmpty() || free.isEmpty()) {
            return;
        }
        List<Caller> waiting = List.copyOf(queue.subList(0, Math.min(queue.size(), LOOKED_AT_MAX)));
        List<Work> work = new ArrayList<>(waiting.size());
        for (Caller caller : waiting) {
            work.add(work(caller, now));
        }
        List<Place> places = new ArrayList<>(free.cardinality());
        List<Desk> at = new ArrayList<>(free.cardinality());
        for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
            Desk desk = desks.get(i);
            at.add(desk);
            places.add(Truth.place(desk.employee, desk.chargedInRow, now - desk.since, desk.leaves - now));
        }
        Matching.Way chosen = way.apply(now);
        for (Matching.Match match :
                Matching.tick(work, places, prediction, rules, chosen).matches()) {
            Caller caller = waiting.get(indexOf(work, match.work()));
            queue.remove(caller);
            serve(caller, at.get(indexOf(places, match.place())), match, now, chosen);
        }
    }

    /** The very same one: a tick's matches hold what it was given. */
    private static <T> int indexOf(List<T> all, T one) {
        int at = 0;
        while (all.get(at) != one) {
            at++;
        }
        return at;
    }

    private static Work work(Caller caller, double now) {
        return new Work(
                caller.id(),
                caller.need(),
                caller.channel(),
                "",
                caller.charged(),
                now - caller.at(),
                caller.known(),
                Optional.empty());
    }

    private void serve(Caller caller, Desk desk, Matching.Match match, double now, Matching.Way chosen) {
        boolean known = caller.known().filter(desk.employee.id()::equals).isPresent();
        boolean good = caller.dice() < truth.chance(caller, desk.employee, known);
        desk.talks = true;
        free.clear(desk.number);
        desk.chargedInRow = caller.charged() ? desk.chargedInRow + 1 : 0;
        desk.until = now + caller.takes() + (desk.chargedInRow >= rules.chargedMax() ? PAUSE : 0);
        busy.add(desk);
        today.add(new Prediction.Seen(match.work(), match.place(), good));
        met.accept(new Met(caller, now - caller.at(), Optional.of(desk.employee), known, good, chosen));
    }
}
