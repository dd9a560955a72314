package dev.skein.act.playbook;

import dev.skein.Event;
import dev.skein.Timer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The playbooks of one audience, every version, found by what they listen to. */
final class Registry {
    /** Playbooks begun by a local hour, at most: each takes one of a key's {@link Keeping#RUNS_MAX} places. */
    static final int DAILY_MAX = 5;

    private final Map<String, TreeMap<Integer, Published>> versions = new TreeMap<>();
    private final Map<String, Listeners> byType = new LinkedHashMap<>();
    private final TriggerIndex everywhere;
    private final List<Published> daily = new ArrayList<>();

    /** Who listens to a type: triggers, and segments looked at after it. Runs listen too, and are asked themselves. */
    private record Listeners(TriggerIndex triggers, TriggerIndex segments) {}

    Registry(List<Playbook> playbooks) {
        for (Playbook playbook : playbooks) {
            Published before = versions.computeIfAbsent(playbook.id(), id -> new TreeMap<>())
                    .putIfAbsent(playbook.version(), new Published(playbook));
            if (before != null && !before.playbook().equals(playbook)) {
                throw new IllegalArgumentException(
                        playbook.policy() + " is published already and differs (expected: a new version number)");
            }
        }
        Map<String, List<Published>> triggers = new TreeMap<>();
        Map<String, List<Published>> segments = new TreeMap<>();
        List<Published> entries = new ArrayList<>();
        for (TreeMap<Integer, Published> every : versions.values()) {
            Published newest = every.lastEntry().getValue();
            Playbook.Trigger trigger = newest.playbook().trigger();
            if (trigger instanceof Playbook.OnEvent on) {
                triggers.computeIfAbsent(on.event(), type -> new ArrayList<>()).add(newest);
            } else if (trigger instanceof Playbook.OnEntry on) {
                on.on()
                        .forEach(type -> segments.computeIfAbsent(type, t -> new ArrayList<>())
                                .add(newest));
                if (on.on().isEmpty()) {
                    entries.add(newest);
                }
            } else {
                daily.add(newest);
            }
            every.values()
                    .forEach(version ->
                            version.types().forEach(type -> triggers.computeIfAbsent(type, t -> new ArrayList<>())));
        }
        segments.keySet().forEach(type -> triggers.computeIfAbsent(type, t -> new ArrayList<>()));
        triggers.forEach((type, listening) -> byType.put(
                type,
                new Listeners(
                        new TriggerIndex(Equality.Root.EVENT, listening),
                        new TriggerIndex(Equality.Root.PERSON, segments.getOrDefault(type, List.of())))));
        everywhere = new TriggerIndex(Equality.Root.PERSON, entries);
        if (daily.size() > DAILY_MAX) {
            throw new IllegalArgumentException(
                    daily.size() + " playbooks begin at a local hour (expected: at most " + DAILY_MAX + ")");
        }
    }

    /** Whether the event can matter to any playbook or run; false for most, at the price of a look-up. */
    boolean concerns(Event event) {
        return byType.containsKey(event.type())
                || !everywhere.isEmpty()
                || !daily.isEmpty()
                || event.type().equals(Timer.FIRED);
    }

    Optional<Published> version(String playbook, int version) {
        TreeMap<Integer, Published> every = versions.get(playbook);
        return every == null ? Optional.empty() : Optional.ofNullable(every.get(version));
    }

    Optional<Published> newest(String playbook) {
        TreeMap<Integer, Published> every = versions.get(playbook);
        return every == null ? Optional.empty() : Optional.of(every.lastEntry().getValue());
    }

    /** Playbooks the event may begin. */
    List<Published> triggered(Event event, Circumstances now) {
        Listeners listeners = byType.get(event.type());
        return listeners == null ? List.of() : listeners.triggers().candidates(now);
    }

    /** Playbooks whose segment the person may have entered. */
    List<Published> entered(Event event, Circumstances now) {
        Listeners listeners = byType.get(event.type());
        if (listeners == null || listeners.segments().isEmpty()) {
            return everywhere.candidates(now);
        }
        List<Published> found = new ArrayList<>(listeners.segments().candidates(now));
        found.addAll(everywhere.candidates(now));
        return found;
    }

    List<Published> daily() {
        return daily;
    }
}
