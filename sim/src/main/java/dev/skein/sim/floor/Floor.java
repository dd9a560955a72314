package dev.skein.sim.floor;

import dev.skein.Channel;
import dev.skein.act.match.MatchRules;
import dev.skein.act.match.Matching;
import dev.skein.act.match.Place;
import dev.skein.act.match.Prediction;
import dev.skein.act.match.Work;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.DoubleFunction;

/**
 * Days on the floor. People come, wait, are served or give up; matching is asked whenever somebody comes or becomes
 * free; what came of it is learned overnight, and never within the day.
 */
public final class Floor {
    /** A pause after so many charged conversations in a row, in seconds. */
    private static final double PAUSE = 600;

    private final Truth truth;
    private final MatchRules rules;
    private final DoubleFunction<Matching.Way> way;
    private final List<Desk> desks = new ArrayList<>();
    private final List<Caller> queue = new ArrayList<>();
    private final List<Served> served = new ArrayList<>();
    private final List<Prediction.Seen> today = new ArrayList<>();
    private final PriorityQueue<Desk> busy =
            new PriorityQueue<>((a, b) -> a.until != b.until ? Double.compare(a.until, b.until) : a.number - b.number);
    private Prediction prediction = Prediction.first();

    /**
     * One person, and what came of it.
     *
     * @param at seconds from the beginning when the person came
     * @param waited seconds, until served or until giving up
     * @param employee who served; empty when nobody did
     * @param good whether the outcome was good; never when nobody served
     * @param way how the pair was chosen; of those who gave up, how it would have been
     */
    public record Served(double at, double waited, Optional<String> employee, boolean good, Matching.Way way) {}

    private static final class Desk {
        final int number;
        final Truth.Employee employee;
        double until;
        double since;
        int chargedInRow;
        boolean free = true;

        Desk(int number, Truth.Employee employee) {
            this.number = number;
            this.employee = employee;
        }
    }

    private Floor(Setting setting, MatchRules rules, DoubleFunction<Matching.Way> way) {
        this.truth = new Truth(setting);
        this.rules = rules;
        this.way = way;
        for (Truth.Employee employee : truth.employees()) {
            desks.add(new Desk(desks.size(), employee));
        }
    }

    /**
     * Lives the days.
     *
     * @param way how pairs are chosen at a second from the beginning
     * @return everybody who came, in the order in which they were served or gave up
     */
    public static List<Served> live(Setting setting, MatchRules rules, DoubleFunction<Matching.Way> way) {
        Floor floor = new Floor(setting, rules, way);
        int number = 0;
        for (int day = 0; day < setting.days(); day++) {
            List<Caller> callers = floor.truth.day(day, number);
            number += callers.size();
            callers.forEach(floor::comes);
            floor.ends();
            floor.prediction = floor.prediction.learned(floor.today);
            floor.today.clear();
        }
        return List.copyOf(floor.served);
    }

    private void comes(Caller caller) {
        free(caller.at());
        queue.add(caller);
        match(caller.at());
    }

    private void free(double until) {
        while (!busy.isEmpty() && busy.peek().until <= until) {
            Desk desk = busy.poll();
            desk.free = true;
            desk.since = desk.until;
            if (desk.chargedInRow >= rules.chargedMax()) {
                desk.chargedInRow = 0;
            }
            match(desk.until);
        }
    }

    private void ends() {
        free(Double.MAX_VALUE);
        queue.forEach(caller -> gaveUp(caller, caller.patience()));
        queue.clear();
    }

    private void gaveUp(Caller caller, double wait) {
        served.add(new Served(caller.at(), wait, Optional.empty(), false, way.apply(caller.at())));
    }

    private void match(double now) {
        for (Iterator<Caller> each = queue.iterator(); each.hasNext(); ) {
            Caller caller = each.next();
            if (caller.at() + caller.patience() < now) {
                each.remove();
                gaveUp(caller, caller.patience());
            }
        }
        List<Desk> free = desks.stream().filter(desk -> desk.free).toList();
        if (queue.isEmpty() || free.isEmpty()) {
            return;
        }
        List<Work> work = queue.stream().map(caller -> work(caller, now)).toList();
        List<Place> places = free.stream()
                .map(desk -> Truth.place(desk.employee, desk.chargedInRow, now - desk.since))
                .toList();
        for (Matching.Match match :
                Matching.tick(work, places, prediction, rules, way.apply(now)).matches()) {
            serve(queue.get(work.indexOf(match.work())), free.get(places.indexOf(match.place())), match, now);
        }
        queue.removeIf(caller -> caller.number() < 0);
    }

    private Work work(Caller caller, double now) {
        Optional<String> known = caller.asLastTime()
                ? Optional.of(desks.get(caller.number() % desks.size()).employee.id())
                : Optional.empty();
        return new Work(
                String.valueOf(caller.number()),
                caller.need(),
                Channel.VOICE,
                "",
                caller.charged(),
                now - caller.at(),
                known,
                Optional.empty());
    }

    private void serve(Caller caller, Desk desk, Matching.Match match, double now) {
        boolean known = match.work().known().filter(desk.employee.id()::equals).isPresent();
        boolean good = caller.dice() < truth.chance(caller, desk.employee, known);
        desk.free = false;
        desk.chargedInRow = caller.charged() ? desk.chargedInRow + 1 : 0;
        desk.until = now + caller.takes() + (desk.chargedInRow >= rules.chargedMax() ? PAUSE : 0);
        busy.add(desk);
        queue.set(
                queue.indexOf(caller),
                new Caller(-1, caller.at(), caller.need(), caller.charged(), false, 0, Double.MAX_VALUE, 0));
        served.add(new Served(caller.at(), now - caller.at(), Optional.of(desk.employee.id()), good, way.apply(now)));
        today.add(new Prediction.Seen(match.work(), match.place(), good));
    }
}
