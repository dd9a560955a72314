package dev.skein.act.playbook;

import dev.skein.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A playbook made ready to run: its steps by id, the events its runs hear, the facts its runs must keep. */
final class Published {
    /** Characters of a text a run keeps from an event; the rest is cut. */
    static final int FACT_CHARS_MAX = 500;

    private final Playbook playbook;
    private final Map<String, PlaybookStep> steps = new LinkedHashMap<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Map<String, List<String>> kept = new LinkedHashMap<>();
    private final String policy;
    private final String lot;

    Published(Playbook playbook) {
        this.playbook = playbook;
        types.add(playbook.goal().event());
        playbook.exits().forEach(exit -> types.add(exit.event()));
        for (PlaybookStep step : playbook.steps()) {
            if (steps.put(step.id(), step) != null) {
                throw new IllegalArgumentException("step: " + step.id() + " twice in " + playbook.policy());
            }
            if (step instanceof PlaybookStep.WaitEvent wait) {
                wait.arrivals().forEach(arrival -> types.add(arrival.event()));
            }
        }
        names(playbook).forEach(name -> kept.put(name, List.of(name.split("\\.", -1))));
        policy = playbook.policy();
        String share = Facts.words(Math.rint(playbook.holdOut() * 1_000) / 10).orElse("0") + " %";
        lot = ". By lot " + share + " are held out, to tell what it is worth";
    }

    Playbook playbook() {
        return playbook;
    }

    /** {@code id@version}. */
    String policy() {
        return policy;
    }

    /** What a hold-out decision says of the lot. */
    String lot() {
        return lot;
    }

    boolean has(String step) {
        return steps.containsKey(step);
    }

    PlaybookStep step(String id) {
        PlaybookStep step = steps.get(id);
        if (step == null) {
            throw new IllegalStateException(playbook.policy() + " has no step " + id);
        }
        return step;
    }

    String first() {
        return playbook.steps().get(0).id();
    }

    /** Types of the events that may move a run. */
    Set<String> types() {
        return types;
    }

    /** What a run keeps of an event: the fields that a text or a condition of its playbook names, and no more. */
    Map<String, Object> told(Event event) {
        Map<String, Object> told = new LinkedHashMap<>();
        kept.forEach((name, path) -> {
            Object value = Equality.find(event.data().values(), path);
            if (value instanceof String text) {
                told.put(name, text.length() > FACT_CHARS_MAX ? text.substring(0, FACT_CHARS_MAX) : text);
            } else if (value instanceof Number || value instanceof Boolean) {
                told.put(name, value);
            }
        });
        return told;
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
