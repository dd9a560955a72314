package dev.skein.act.playbook;

import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Run;
import dev.skein.Timer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All published playbooks, compiled and indexed; immutable. Every version stays as long as a run may be on it: a run
 * finishes on the version it began, new runs begin on the newest. Pure: the same arguments give the same moves.
 */
public final class Playbooks {
    /** What the names of a run's timers begin with: {@code run/RUN/STEP}. */
    public static final String TIMER_PREFIX = "run/";

    private final List<Playbook> published;
    private final Registry customers;
    private final Registry employees;

    private Playbooks(List<Playbook> published, Releases releases) {
        this.published = published;
        this.customers = new Registry(of(published, Playbook.Audience.CUSTOMER), releases);
        this.employees = new Registry(of(published, Playbook.Audience.EMPLOYEE), releases);
    }

    /**
     * Compiles. Two different playbooks of the same id and version, or more than five that begin at a local hour, are an
     * {@link IllegalArgumentException}.
     */
    public static Playbooks compile(List<Playbook> published) {
        return compile(published, Releases.newest(published));
    }

    /** Compiles what begins by its releases: a version that was never in force begins no run. */
    public static Playbooks compile(List<Playbook> published, Releases releases) {
        return new Playbooks(List.copyOf(published), releases);
    }

    private static List<Playbook> of(List<Playbook> all, Playbook.Audience audience) {
        return all.stream().filter(playbook -> playbook.audience() == audience).toList();
    }

    /** All of them, every version, as they were given. */
    public List<Playbook> published() {
        return published;
    }

    /** Whether an event of such a key can matter to any playbook or run. */
    public boolean concerns(Key key, Event event) {
        return switch (key.kind()) {
            case CUSTOMER -> customers.concerns(event);
            case EMPLOYEE -> employees.concerns(event);
            case POD -> false;
        };
    }

    /** The id of the decision that treated or held out a run, which its outcome hangs on. */
    public static String holdOutDecision(String run) {
        return Ids.derive("decision", run, "hold-out");
    }

    /**
     * What an event leads to in a key's runs. An event no playbook and no run listens to costs a look-up.
     *
     * @param key whose runs these are; a pod has none
     * @param origin the key the event came under
     * @param given the runs as the last step left them
     * @param event of that key; one of the past begins no run, but may reach a goal or an exit
     * @param now the time of the step
     * @param zone where the person lives
     * @param facts of the person, for conditions ({@code customer} or {@code employee}) and texts; asked at most once
     */
    public Moves step(
            Key key,
            Key origin,
            List<Run> given,
            Event event,
            Instant now,
            ZoneId zone,
            Supplier<Map<String, Object>> facts) {
        if (key.kind() == Key.Kind.POD) {
            return Moves.none(given);
        }
        Registry registry = key.kind() == Key.Kind.CUSTOMER ? customers : employees;
        if (Changing.isOurs(event)) {
            Turn turn = turn(registry, key, event, now, zone);
            return turn.moves(RunList.of(new Changing(turn, new Stride(turn)).all(given), registry, now));
        }
        List<Run> runs = registry.wasStaged() ? Harm.noted(given, event, registry, now) : given;
        boolean fires = event.type().equals(Timer.FIRED);
        Registry.Listeners listeners = registry.listeners(event.type());
        if (fires ? !isOurs(event) : !registry.concerns(listeners)) {
            return Moves.none(runs);
        }
        RunList before = RunList.of(runs, registry, now);
        Circumstances seen = new Circumstances(event, facts);
        if (fires) {
            return fire(new Turn(registry, key, origin, event, now, zone, seen), before);
        }
        Glance glance = Glance.at(registry, listeners, before, event, seen, new Glance.Whose(key, now));
        if (!glance.matters()) {
            return Moves.none(before.kept(registry, now), seen.looked());
        }
        return happen(new Turn(registry, key, origin, event, now, zone, seen), before, glance);
    }

    private static Moves happen(Turn turn, RunList before, Glance glance) {
        Stride stride = new Stride(turn);
        List<Run> after = new ArrayList<>(before.size() + 1);
        after.addAll(before);
        boolean heard = before.mayHear(turn.event.type());
        if (heard) {
            Running running = new Running(turn, stride);
            after.replaceAll(running::hear);
        }
        if (!turn.event.historic()) {
            new Beginning(turn, stride, before).all(after, glance);
        }
        return turn.moves(before.then(after, heard, turn.registry, turn.now));
    }

    /**
     * Moves a running run to another version, to the step of the same name; its waiting time counts on. That the run is
     * not there, does not run, or the version or the step is missing, is an {@link IllegalArgumentException}.
     *
     * @param cause the event that asked for it
     * @param by the person who decided it, by name
     */
    public Moves move(
            Key key,
            List<Run> runs,
            String run,
            int version,
            Event cause,
            String by,
            String because,
            Instant now,
            ZoneId zone) {
        Registry registry = key.kind() == Key.Kind.CUSTOMER ? customers : employees;
        return new Moving(turn(registry, key, cause, now, zone)).move(runs, run, version, by, because);
    }

    private static Turn turn(Registry registry, Key key, Event event, Instant now, ZoneId zone) {
        return new Turn(registry, key, key, event, now, zone, new Circumstances(event, Collections::emptyMap));
    }

    private static boolean isOurs(Event event) {
        return event.data()
                .text("name")
                .filter(name -> name.startsWith(TIMER_PREFIX))
                .isPresent();
    }

    private static Moves fire(Turn turn, RunList before) {
        String name = turn.event.data().text("name").orElse("");
        int slash = name.indexOf('/', TIMER_PREFIX.length());
        int place = slash < 0 ? -1 : before.place(name, TIMER_PREFIX.length(), slash);
        if (place < 0) {
            return turn.moves(before.kept(turn.registry, turn.now)); // a run that is forgotten
        }
        Run run = before.get(place);
        Stride stride = new Stride(turn);
        if (!Runs.isStanding(run)) {
            Run woken = new Running(turn, stride).wake(run, name.substring(slash + 1));
            return turn.moves(before.with(place, woken, turn.registry, turn.now));
        }
        List<Run> after = new ArrayList<>(before);
        Published current = turn.registry.current(run.playbook(), turn.key, turn.now);
        if (current != null && current.playbook().trigger() instanceof Playbook.Daily daily) {
            new Beginning(turn, stride, before).onHour(after, run, current, daily);
        } else {
            after.remove(place);
        }
        return turn.moves(before.then(after, true, turn.registry, turn.now));
    }
}
