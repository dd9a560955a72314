package dev.skein.act.playbook;

import dev.skein.Event;
import dev.skein.Timer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The playbooks of one audience, every version, found by what they listen to. */
final class Registry {
    /** Playbooks begun by a local hour, at most: each takes one of a key's {@link Keeping#RUNS_MAX} places. */
    static final int DAILY_MAX = 5;

    private final Object edition = new Object();
    private final RunList noRuns;
    private final Map<String, Map<Integer, Published>> versions = new HashMap<>();
    private final Map<String, Published> newest = new HashMap<>();
    private final Map<String, Listeners> byType = new HashMap<>();
    private final TriggerIndex everywhere;
    private final List<Published> daily = new ArrayList<>();

    /** Who listens to a type: triggers, and segments looked at after it. Runs listen too, and are asked themselves. */
    record Listeners(boolean any, TriggerIndex triggers, TriggerIndex segments) {
        private static final Listeners NONE = new Listeners(false, TriggerIndex.EMPTY, TriggerIndex.EMPTY);
    }

    Registry(List<Playbook> playbooks) {
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
        for (TreeMap<Integer, Published> every : sorted.values()) {
            Published last = every.lastEntry().getValue();
            versions.put(last.playbook().id(), every);
            newest.put(last.playbook().id(), last);
            Playbook.Trigger trigger = last.playbook().trigger();
            if (trigger instanceof Playbook.OnEvent on) {
                triggers.computeIfAbsent(on.event(), type -> new ArrayList<>()).add(last);
            } else if (trigger instanceof Playbook.OnEntry on) {
                on.on()
                        .forEach(type -> segments.computeIfAbsent(type, t -> new ArrayList<>())
                                .add(last));
                if (on.on().isEmpty()) {
                    entries.add(last);
                }
            } else {
                daily.add(last);
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
        if (daily.size() > DAILY_MAX) {
            throw new IllegalArgumentException(
                    daily.size() + " playbooks begin at a local hour (expected: at most " + DAILY_MAX + ")");
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

    /** The version new runs begin on; null when none is published. */
    @Nullable
    Published newest(String playbook) {
        return newest.get(playbook);
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

    List<Published> daily() {
        return daily;
    }

    boolean hasDaily() {
        return !daily.isEmpty();
    }
}
