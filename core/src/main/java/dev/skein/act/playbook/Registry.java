package dev.skein.act.playbook;

import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Timer;
import dev.skein.act.playbook.Releases.InForce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The playbooks of one audience, every version, found by what they listen to. */
final class Registry {
    /** Playbooks begun by a local hour, at most: each takes one of a key's {@link Keeping#RUNS_MAX} places. */
    static final int DAILY_MAX = 5;

    private static final InForce FOR_ALL = new InForce(Instant.EPOCH, 1, 100, 0);

    private final Object edition = new Object();
    private final RunList noRuns;
    private final Map<String, Map<Integer, Published>> versions = new HashMap<>();
    private final Map<String, Published> newest = new HashMap<>();
    private final Map<String, Listeners> byType = new HashMap<>();
    private final TriggerIndex everywhere;
    private final List<Published> daily = new ArrayList<>();
    private final Releases releases;
    private final boolean isPlain;
    private final boolean wasStaged;

    /** Who listens to a type: triggers, and segments looked at after it. Runs listen too, and are asked themselves. */
    record Listeners(boolean any, TriggerIndex triggers, TriggerIndex segments) {
        private static final Listeners NONE = new Listeners(false, TriggerIndex.EMPTY, TriggerIndex.EMPTY);
    }

    /**
     * Compiles. Playbooks that were never in force begin nothing.
     *
     * @param playbooks every version a run may be on
     */
    Registry(List<Playbook> playbooks, Releases releases) {
        this.releases = releases;
        Map<String, TreeMap<Integer, Published>> sorted = new TreeMap<>();
        for (Playbook playbook : playbooks) {
            Published before = sorted.computeIfAbsent(playbook.id(), id -> new TreeMap<>())
                    .putIfAbsent(playbook.version(), new Published(playbook));
            if (before != null && !before.playbook().equals(playbook)) {
                throw new IllegalArgumentException(
                        playbook.policy() + " is published already and differs (expected: a new version number)");
            }
        }
        Map<String, List<Published>> triggers = new TreeMap<>();
        Map<String, List<Published>> segments = new TreeMap<>();
        List<Published> entries = new ArrayList<>();
        boolean plain = true;
        boolean staged = false;
        for (TreeMap<Integer, Published> every : sorted.values()) {
            Published last = every.lastEntry().getValue();
            versions.put(last.playbook().id(), every);
            List<InForce> history = releases.history(last.playbook().id());
            plain &= history.size() == 1 && isForAll(history.get(0));
            staged |= history.stream().anyMatch(InForce::isStaged);
            newest.put(last.playbook().id(), lastInForce(every, history));
            for (Published beginning : beginning(every, history)) {
                Playbook.Trigger trigger = beginning.playbook().trigger();
                if (trigger instanceof Playbook.OnEvent on) {
                    triggers.computeIfAbsent(on.event(), type -> new ArrayList<>())
                            .add(beginning);
                } else if (trigger instanceof Playbook.OnEntry on) {
                    on.on()
                            .forEach(type -> segments.computeIfAbsent(type, t -> new ArrayList<>())
                                    .add(beginning));
                    if (on.on().isEmpty()) {
                        entries.add(beginning);
                    }
                } else {
                    daily.add(beginning);
                }
            }
            every.values()
                    .forEach(version ->
                            version.types().forEach(type -> triggers.computeIfAbsent(type, t -> new ArrayList<>())));
        }
        segments.keySet().forEach(type -> triggers.computeIfAbsent(type, t -> new ArrayList<>()));
        triggers.forEach((type, listening) -> byType.put(
                type,
                new Listeners(
                        true,
                        new TriggerIndex(Equality.Root.EVENT, listening),
                        new TriggerIndex(Equality.Root.PERSON, segments.getOrDefault(type, List.of())))));
        everywhere = new TriggerIndex(Equality.Root.PERSON, entries);
        isPlain = plain;
        wasStaged = staged;
        long hours = daily.stream().map(one -> one.playbook().id()).distinct().count();
        if (hours > DAILY_MAX) {
            throw new IllegalArgumentException(
                    hours + " playbooks begin at a local hour (expected: at most " + DAILY_MAX + ")");
        }
        noRuns = RunList.none(edition, !daily.isEmpty());
    }

    /** Stands for these very playbooks: labels of runs name it, and so hold no registry that is replaced. */
    Object edition() {
        return edition;
    }

    /** The runs of a key that has none. */
    RunList noRuns() {
        return noRuns;
    }

    /** Who listens to the type; nobody when no playbook and no run does. */
    Listeners listeners(String type) {
        return byType.getOrDefault(type, Listeners.NONE);
    }

    /** Whether an event with these listeners can matter to any playbook or run; not so for most. */
    boolean concerns(Listeners listeners) {
        return listeners.any() || !everywhere.isEmpty() || !daily.isEmpty();
    }

    /** Whether the event can matter to any playbook or run; false for most, at the price of a look-up. */
    boolean concerns(Event event) {
        return event.type().equals(Timer.FIRED) || concerns(listeners(event.type()));
    }

    /** That version; null when it is not published, or no more. */
    @Nullable
    Published version(String playbook, int version) {
        Published last = newest.get(playbook);
        if (last == null || last.version() == version) {
            return last;
        }
        Map<Integer, Published> every = versions.get(playbook);
        return every == null ? null : every.get(version);
    }

    /** The version that was in force last; the newest there is when none was, null when none is published. */
    @Nullable
    Published newest(String playbook) {
        return newest.get(playbook);
    }

    /** The version that begins for this person at this time; null when none does. */
    @Nullable
    Published current(String playbook, Key key, Instant now) {
        if (isPlain) {
            return newest(playbook);
        }
        int version = releases.at(playbook, now).versionFor(playbook, key);
        return version == 0 ? null : version(playbook, version);
    }

    /** Of versions that could begin, those that do for this person at this time. */
    List<Published> beginning(List<Published> found, Key key, Instant now) {
        return isPlain || found.isEmpty()
                ? found
                : found.stream().filter(one -> begins(one, key, now)).toList();
    }

    private boolean begins(Published one, Key key, Instant now) {
        Playbook playbook = one.playbook();
        return releases.at(playbook.id(), now).versionFor(playbook.id(), key) == playbook.version();
    }

    /** What is in force of a playbook. */
    InForce inForce(String playbook, Instant now) {
        return isPlain ? FOR_ALL : releases.at(playbook, now);
    }

    /** Whether harm is looked for at all: some playbook is or was for a share of people. */
    boolean wasStaged() {
        return wasStaged;
    }

    private static boolean isForAll(InForce one) {
        return one.from().equals(Instant.EPOCH) && one.version() != 0 && !one.isStaged();
    }

    private static List<Published> beginning(NavigableMap<Integer, Published> every, List<InForce> history) {
        TreeSet<Integer> versions = new TreeSet<>();
        history.forEach(one -> {
            versions.add(one.version());
            versions.add(one.rest());
        });
        List<Published> found = new ArrayList<>();
        for (int version : versions) {
            Published one = every.get(version);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    private static Published lastInForce(NavigableMap<Integer, Published> every, List<InForce> history) {
        for (int i = history.size() - 1; i >= 0; i--) {
            Published one = every.get(history.get(i).version());
            if (one != null) {
                return one;
            }
        }
        return every.lastEntry().getValue();
    }

    /** Whether any segment is looked at after an event with these listeners. */
    boolean asksSegments(Listeners listeners) {
        return !listeners.segments().isEmpty() || !everywhere.isEmpty();
    }

    /** Playbooks whose segment the person may have entered. */
    List<Published> entered(Listeners listeners, Circumstances now) {
        List<Published> found = listeners.segments().candidates(now);
        List<Published> more = everywhere.candidates(now);
        if (found.isEmpty() || more.isEmpty()) {
            return found.isEmpty() ? more : found;
        }
        List<Published> both = new ArrayList<>(found);
        both.addAll(more);
        return both;
    }

    /** All that may begin at a local hour, whoever for. */
    List<Published> daily() {
        return daily;
    }

    /** Those that begin at a local hour, for this person at this time. */
    List<Published> daily(Key key, Instant now) {
        return beginning(daily, key, now);
    }

    boolean hasDaily() {
        return !daily.isEmpty();
    }
}
