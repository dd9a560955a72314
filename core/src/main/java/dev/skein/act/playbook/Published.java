package dev.skein.act.playbook;

import dev.skein.Consent;
import dev.skein.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A playbook made ready to run. What each beginning and each end of a run asks for stands in this object itself and not in
 * the parts it was read as: of ten thousand playbooks the next one is in no cache, and a part costs a wait for memory each.
 */
final class Published {
    /** Characters of a text a run keeps from an event; the rest is cut. */
    static final int FACT_CHARS_MAX = 500;

    private static final long NANOS = 1_000_000_000L;

    private final String id;
    private final int version;
    private final String policy;
    private final String owner;
    private final Consent.Purpose purpose;
    private final long bit;
    private final long typeBits;
    private final String about;
    private final @Nullable Condition when;
    private final boolean whenIsKnown;
    private final long ageSeconds;
    private final int ageNanos;
    private final Playbook.Reentry.Rule reentry;
    private final double holdOut;
    private final String lot;
    private final long withinSeconds;
    private final int withinNanos;
    private final Stop first;
    private final Kept[] kept;
    private final Playbook playbook;
    private final Map<String, Stop> stops = new HashMap<>();
    private final Set<String> types = new LinkedHashSet<>();

    /** A step, with the one that follows when nothing is to be chosen; null where the steps are done. */
    static final class Stop {
        final PlaybookStep step;

        @Nullable
        Stop next;

        private Stop(PlaybookStep step) {
            this.step = step;
        }
    }

    /** A field of an event that runs keep, by its name. */
    private record Kept(String name, List<String> path) {}

    Published(Playbook playbook) {
        this.playbook = playbook;
        id = playbook.id();
        version = playbook.version();
        policy = playbook.policy();
        owner = playbook.owner();
        purpose = playbook.purpose();
        bit = RunList.bit(id);
        for (PlaybookStep step : playbook.steps()) {
            if (stops.put(step.id(), new Stop(step)) != null) {
                throw new IllegalArgumentException("step: " + step.id() + " twice in " + policy);
            }
        }
        for (Stop stop : stops.values()) {
            stop.next = stop.step instanceof PlaybookStep.Act act ? stop(act.then()) : null;
        }
        first = Objects.requireNonNull(stops.get(playbook.steps().get(0).id()));
        listen();
        typeBits = types.stream().mapToLong(RunList::bit).reduce(0, (a, b) -> a | b);
        when = playbook.trigger().when().orElse(null);
        whenIsKnown = when == null || when.isComplete();
        Playbook.Trigger trigger = playbook.trigger();
        about = trigger instanceof Playbook.OnEvent on ? on.about() : "";
        Duration age = trigger instanceof Playbook.OnEvent on ? on.maxAge() : Duration.ZERO;
        ageSeconds = age.toSeconds();
        ageNanos = age.toNanosPart();
        reentry = playbook.reentry().rule();
        holdOut = playbook.holdOut();
        String share = Facts.words(Math.rint(holdOut * 1_000) / 10).orElse("0") + " %";
        // The same words for all with the same share are one text: intern() keeps it in the cache.
        lot = (". By lot " + share + " are held out, to tell what it is worth").intern();
        withinSeconds = playbook.goal().within().toSeconds();
        withinNanos = playbook.goal().within().toNanosPart();
        kept = names(playbook).stream()
                .map(name -> new Kept(name, List.of(name.split("\\.", -1))))
                .toArray(Kept[]::new);
    }

    private void listen() {
        types.add(playbook.goal().event());
        playbook.exits().forEach(exit -> types.add(exit.event()));
        for (PlaybookStep step : playbook.steps()) {
            if (step instanceof PlaybookStep.WaitEvent wait) {
                wait.arrivals().forEach(arrival -> types.add(arrival.event()));
            }
        }
    }

    /** As it was read. */
    Playbook playbook() {
        return playbook;
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    /** {@code id@version}. */
    String policy() {
        return policy;
    }

    String owner() {
        return owner;
    }

    Consent.Purpose purpose() {
        return purpose;
    }

    /** Its bit in the label of runs. */
    long bit() {
        return bit;
    }

    /** The bits of {@link #types}. */
    long typeBits() {
        return typeBits;
    }

    /** Path in the trigger's event whose value is the run's subject; empty when it is about nothing. */
    String about() {
        return about;
    }

    /** Whether the trigger's condition holds, when all its comparisons are known to. */
    boolean restHolds(Circumstances now) {
        Condition asked = when;
        if (asked == null) {
            return true;
        }
        if (whenIsKnown) {
            now.count();
            return true;
        }
        return asked.restHolds(now);
    }

    /** Whether an event of the time is too old to begin a run. */
    boolean isTooOld(Instant time, Instant now) {
        long seconds = now.getEpochSecond() - time.getEpochSecond() - ageSeconds;
        long nanos = (long) now.getNano() - time.getNano() - ageNanos; // more than -2 s, less than 1
        return seconds >= 2 || (seconds >= -1 && seconds * NANOS + nanos > 0);
    }

    Playbook.Reentry.Rule reentry() {
        return reentry;
    }

    double holdOut() {
        return holdOut;
    }

    /** What a hold-out decision says of the lot. */
    String lot() {
        return lot;
    }

    /** When the time of the goal is over for a run that began then. */
    Instant deadline(Instant began) {
        Instant after = began.plusSeconds(withinSeconds);
        return withinNanos == 0 ? after : after.plusNanos(withinNanos);
    }

    /** Where a run begins. */
    Stop first() {
        return first;
    }

    boolean has(String step) {
        return stops.containsKey(step);
    }

    PlaybookStep step(String step) {
        Stop stop = stop(step);
        if (stop == null) {
            throw new IllegalStateException(policy + " has no step " + step);
        }
        return stop.step;
    }

    /** The step of the name; null for the end. */
    @Nullable
    Stop stop(String step) {
        if (step.equals(PlaybookStep.END)) {
            return null;
        }
        Stop stop = stops.get(step);
        if (stop == null) {
            throw new IllegalStateException(policy + " has no step " + step);
        }
        return stop;
    }

    /** Types of the events that may move a run. */
    Set<String> types() {
        return types;
    }

    /** What a run keeps of an event: the fields that a text or a condition of its playbook names, and no more. */
    FewFacts told(Event event) {
        if (kept.length == 0) {
            return FewFacts.NONE;
        }
        FewFacts.Builder told = new FewFacts.Builder(kept.length);
        Map<String, Object> data = event.data().values();
        for (Kept one : kept) {
            Object value = Equality.find(data, one.path());
            if (value instanceof String text) {
                told.put(one.name(), text.length() > FACT_CHARS_MAX ? text.substring(0, FACT_CHARS_MAX) : text);
            } else if (value instanceof Number || value instanceof Boolean) {
                told.put(one.name(), value);
            }
        }
        return told.done();
    }

    private static Set<String> names(Playbook playbook) {
        Set<String> names = new LinkedHashSet<>();
        for (PlaybookStep step : playbook.steps()) {
            if (step instanceof PlaybookStep.Act act) {
                act.deed().texts().stream()
                        .flatMap(text -> text.places().stream())
                        .map(Template.Part::name)
                        .forEach(names::add);
            }
        }
        conditions(playbook)
                .flatMap(condition -> condition.paths().stream())
                .filter(path -> path.size() > 2
                        && path.get(0).equals("run")
                        && path.get(1).equals("facts"))
                .forEach(path -> names.add(path.get(2)));
        return names;
    }

    private static Stream<Condition> conditions(Playbook playbook) {
        List<Optional<Condition>> all = new ArrayList<>();
        all.add(playbook.goal().when());
        playbook.exits().forEach(exit -> all.add(exit.when()));
        for (PlaybookStep step : playbook.steps()) {
            if (step instanceof PlaybookStep.WaitEvent wait) {
                wait.arrivals().forEach(arrival -> all.add(arrival.when()));
            } else if (step instanceof PlaybookStep.Branch branch) {
                branch.ways().forEach(way -> all.add(Optional.of(way.when())));
            }
        }
        return all.stream().flatMap(Optional::stream);
    }
}
