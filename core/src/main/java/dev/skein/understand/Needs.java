package dev.skein.understand;

import dev.skein.Event;
import dev.skein.Ids;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Need;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the customer wants solved. */
public final class Needs {
    /** Confidence from which what a text says opens a need. */
    public static final double CONFIDENCE_MIN = 0.5;

    /** Needs kept with the state; beyond it the oldest solved leaves, then the oldest. */
    public static final int KEPT_MAX = 10;

    /** Labels of the need head that ask for nothing. */
    private static final List<String> NOTHING_TO_SOLVE = List.of("thanks", "other");

    private static final Duration SOLVED_KEPT = Duration.ofDays(30);

    private Needs() {}

    /** The needs a text shows clearly, most sure first, of which none of their kind is unsolved already. */
    public static List<Need> shown(List<Need> known, Event event, Key key, Optional<String> conversation) {
        String because = "the customer's words, read by "
                + event.insight().map(Insight::model).orElse("");
        List<Need> shown = new ArrayList<>();
        for (Insight.Reading read : event.insight().map(Insight::need).orElse(List.of())) {
            if (isOne(read) && unsolved(known, read.label(), "").isEmpty()) {
                shown.add(open(key, event, read.label(), "", because, read.confidence(), conversation));
            }
        }
        return List.copyOf(shown);
    }

    /** Whether a reading is sure enough to open a need, and of something that wants solving. */
    public static boolean isOne(Insight.Reading reading) {
        return reading.confidence() >= CONFIDENCE_MIN && !NOTHING_TO_SOLVE.contains(reading.label());
    }

    /** The id of the need that an event showed. */
    public static String id(Key key, String event, String kind, String about) {
        return Ids.derive("need", key.toString(), event, kind, about);
    }

    /** A need that an event or a playbook says there is. */
    public static Need open(
            Key key,
            Event event,
            String kind,
            String about,
            String because,
            double confidence,
            Optional<String> conversation) {
        return open(key, event, event.id(), kind, about, because, confidence, conversation);
    }

    /** A need that one event says another had shown. */
    public static Need open(
            Key key,
            Event event,
            String shownBy,
            String kind,
            String about,
            String because,
            double confidence,
            Optional<String> conversation) {
        return new Need(
                id(key, shownBy, kind, about),
                key,
                event.subject().kind() == key.kind() ? event.subject() : key,
                kind,
                about,
                Need.Status.OPEN,
                "",
                event.time(),
                event.time(),
                because,
                confidence,
                conversation);
    }

    /** The unsolved need of a kind; of what it is about when that is said. */
    public static Optional<Need> unsolved(List<Need> known, String kind, String about) {
        return known.stream()
                .filter(n -> n.isUnsolved()
                        && n.kind().equals(kind)
                        && (about.isEmpty() || n.about().isEmpty() || n.about().equals(about)))
                .findFirst();
    }

    /** The list with this need new or changed, within its limits. */
    public static List<Need> with(List<Need> known, Need need, Instant now) {
        List<Need> needs = new ArrayList<>();
        boolean there = false;
        for (Need one : known) {
            if (one.id().equals(need.id())) {
                needs.add(need);
                there = true;
            } else if (one.isUnsolved() || one.changed().isAfter(now.minus(SOLVED_KEPT))) {
                needs.add(one);
            }
        }
        if (!there) {
            needs.add(need);
        }
        while (needs.size() > KEPT_MAX) {
            Optional<Need> solved = needs.stream().filter(n -> !n.isUnsolved()).findFirst();
            needs.remove(solved.orElse(needs.get(0)));
        }
        return List.copyOf(needs);
    }
}
