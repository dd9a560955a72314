package dev.skein.sim.rehearsal;

import dev.skein.Key;
import dev.skein.act.playbook.Deed;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.PlaybookStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person would notice of one version instead of another. Messages are held against each other by person, playbook,
 * step and what they are about; a step that has another name in the other version is held against the sending step at its
 * place among those without a namesake. Where the versions' runs are about different things, what they are about is
 * passed over.
 */
final class Difference {
    /** How it differs. One person may have several. */
    enum Change {
        /** The first message about it comes earlier. */
        EARLIER,
        /** It comes later. */
        LATER,
        /** It comes at the same time, and as often. */
        SAME,
        /** It comes more often than in the other version. */
        MORE_OFTEN,
        /** It comes less often, but comes. */
        LESS_OFTEN,
        /** It comes, and in the other version it does not. */
        NEW,
        /** It does not come, and in the other version it does. */
        NEVER
    }

    /** One difference: {@code at} in this version, {@code before} in the other; times how often in each. */
    record Row(
            Key person,
            String playbook,
            String step,
            String about,
            Change change,
            Optional<Instant> at,
            Optional<Instant> before,
            Optional<Duration> by,
            int times,
            int timesBefore) {}

    private record Matter(Key person, String playbook, String step, String about) {}

    private static final Comparator<Matter> BY_NAME = Comparator.comparing((Matter m) -> m.person.toString())
            .thenComparing(Matter::playbook)
            .thenComparing(Matter::step)
            .thenComparing(Matter::about);

    /** How the contacts of one version are named so that they can be held against those of the other. */
    private record Naming(Map<String, String> steps, boolean about) {}

    private Difference() {}

    /** The rows, by person; those alike among them. */
    static List<Row> between(Rehearsed candidate, Rehearsed other) {
        Map<String, Naming> naming = new LinkedHashMap<>();
        for (Playbook one : candidate.version().playbooks()) {
            other.version().playbooks().stream()
                    .filter(p -> p.id().equals(one.id()))
                    .reduce((first, last) -> last)
                    .ifPresent(p -> naming.put(one.id(), naming(one, p)));
        }
        Map<Matter, List<Instant>> mine = sorted(candidate.contacts(), naming, true);
        Map<Matter, List<Instant>> theirs = sorted(other.contacts(), naming, false);
        TreeMap<Matter, List<Row>> rows = new TreeMap<>(BY_NAME);
        mine.forEach((matter, at) -> rows.put(matter, rows(matter, at, theirs.getOrDefault(matter, List.of()))));
        theirs.forEach((matter, at) -> rows.computeIfAbsent(matter, any -> rows(matter, List.of(), at)));
        return rows.values().stream().flatMap(List::stream).toList();
    }

    /** How many people a change concerns. */
    static long people(List<Row> rows, Change change) {
        return rows.stream()
                .filter(row -> row.change() == change)
                .map(Row::person)
                .distinct()
                .count();
    }

    private static Map<Matter, List<Instant>> sorted(
            List<Contact> contacts, Map<String, Naming> naming, boolean candidates) {
        TreeMap<Matter, List<Instant>> all = new TreeMap<>(BY_NAME);
        for (Contact c : contacts) {
            Naming names = naming.get(c.playbook());
            boolean about = names == null || names.about;
            // The other version's steps go by their own names; this one's by those of their counterparts.
            String step = names == null || !candidates ? c.step() : names.steps.getOrDefault(c.step(), c.step());
            all.computeIfAbsent(
                            new Matter(c.person(), c.playbook(), step, about ? c.subject() : ""),
                            any -> new ArrayList<>(2))
                    .add(c.at());
        }
        all.values().forEach(times -> times.sort(Comparator.naturalOrder()));
        return all;
    }

    private static List<Row> rows(Matter m, List<Instant> mine, List<Instant> theirs) {
        List<Row> rows = new ArrayList<>(2);
        if (theirs.isEmpty()) {
            rows.add(row(m, Change.NEW, mine, theirs, 0));
        } else if (mine.isEmpty()) {
            rows.add(row(m, Change.NEVER, mine, theirs, 0));
        } else {
            int order = mine.get(0).compareTo(theirs.get(0));
            boolean often = mine.size() == theirs.size();
            if (order != 0 || often) {
                rows.add(row(m, order < 0 ? Change.EARLIER : order > 0 ? Change.LATER : Change.SAME, mine, theirs, 0));
            }
            if (!often) {
                boolean more = mine.size() > theirs.size();
                int from = Math.min(mine.size(), theirs.size());
                rows.add(row(m, more ? Change.MORE_OFTEN : Change.LESS_OFTEN, mine, theirs, from));
            }
        }
        return rows;
    }

    private static Row row(Matter m, Change change, List<Instant> mine, List<Instant> theirs, int place) {
        Optional<Instant> at = place < mine.size() ? Optional.of(mine.get(place)) : Optional.empty();
        Optional<Instant> before = place < theirs.size() ? Optional.of(theirs.get(place)) : Optional.empty();
        Optional<Duration> by = at.isPresent() && before.isPresent()
                ? Optional.of(Duration.between(before.get(), at.get()))
                : Optional.empty();
        return new Row(m.person, m.playbook, m.step, m.about, change, at, before, by, mine.size(), theirs.size());
    }

    private static Naming naming(Playbook one, Playbook other) {
        List<String> mine = new ArrayList<>(sends(one));
        List<String> theirs = new ArrayList<>(sends(other));
        Map<String, String> steps = new LinkedHashMap<>();
        List<String> both = mine.stream().filter(theirs::contains).toList();
        mine.removeAll(both);
        theirs.removeAll(both);
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            steps.put(mine.get(i), theirs.get(i));
        }
        return new Naming(steps, about(one).equals(about(other)));
    }

    private static String about(Playbook playbook) {
        return playbook.trigger() instanceof Playbook.OnEvent on ? on.about() : "";
    }

    private static List<String> sends(Playbook playbook) {
        return playbook.steps().stream()
                .filter(step -> step instanceof PlaybookStep.Act act && act.deed() instanceof Deed.Send)
                .map(PlaybookStep::id)
                .toList();
    }
}
