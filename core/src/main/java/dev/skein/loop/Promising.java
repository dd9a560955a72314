package dev.skein.loop;

import dev.skein.Data;
import dev.skein.Ids;
import dev.skein.Insight;
import dev.skein.Insight.Promised;
import dev.skein.OpeningHours;
import dev.skein.Promise;
import dev.skein.act.Gate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Notes what we promise: what a playbook or an employee notes as a promise, and what an employee's words promise. */
final class Promising {
    /** Characters kept of the words of a promise; more are cut, and end in an ellipsis. */
    static final int WORDS_CHARS_MAX = 200;

    private Promising() {}

    /** The promises of an employee's reply: the one noted with it, and those heard in its words. */
    static void reply(Turn turn, String employee, String conversation) {
        Data noted = turn.event.data().tree("promise");
        noted.text("text")
                .ifPresent(text -> due(noted)
                        .ifPresent(due -> note(
                                turn,
                                promise(turn, employee, text, due, Optional.of(conversation), Optional.empty()))));
        turn.event.insight().map(Insight::promised).orElse(List.of()).stream()
                .filter(Promised::isNoted)
                .forEach(p -> heard(turn, employee, conversation, p));
    }

    /** Notes a promise, and wakes us when it is due. */
    static void note(Turn turn, String owner, String text, Instant due, Optional<String> conversation) {
        note(turn, promise(turn, owner, text, due, conversation, Optional.empty()));
    }

    private static void note(Turn turn, Promise promise) {
        turn.put(promise);
        turn.timer("promise/" + promise.id(), promise.due());
    }

    private static Promise promise(
            Turn turn,
            String owner,
            String text,
            Instant due,
            Optional<String> conversation,
            Optional<Promise.Heard> heard) {
        String id = Ids.derive("promise", turn.key.toString(), turn.event.id(), text);
        return new Promise(
                id,
                turn.key,
                turn.origin(),
                owner,
                text,
                due,
                Promise.Status.OPEN,
                conversation,
                heard,
                turn.event.id());
    }

    private static Optional<Instant> due(Data promise) {
        try {
            return promise.text("due").map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty(); // the edge refuses such a time with its path; here it is no promise
        }
    }

    /** Words without a time promise nothing that could be missed; what is promised already is not promised twice. */
    private static void heard(Turn turn, String employee, String conversation, Promised p) {
        ZoneId zone = Gate.zone(turn.customer(), turn.company);
        String said = turn.event.text();
        if (p.start() < 0 || p.end() > said.length() || p.start() >= p.end()) {
            return;
        }
        Instant due = p.due().orElseThrow().resolve(turn.event.time(), zone, OpeningHours.USUAL);
        boolean known = turn.promises.stream().anyMatch(one -> isSame(one, p, due, conversation, zone));
        if (!known) {
            Promise.Heard where = new Promise.Heard(turn.event.id(), p.act(), p.start(), p.end(), p.confidence());
            note(
                    turn,
                    promise(
                            turn,
                            employee,
                            words(said.substring(p.start(), p.end())),
                            due,
                            Optional.of(conversation),
                            Optional.of(where)));
        }
    }

    /** In one talk, for one day: a promise noted as such, or one heard to do the same. */
    private static boolean isSame(Promise one, Promised p, Instant due, String conversation, ZoneId zone) {
        return one.status() == Promise.Status.OPEN
                && one.conversation().equals(Optional.of(conversation))
                && one.heard().map(h -> h.act().equals(p.act())).orElse(true)
                && one.due().atZone(zone).toLocalDate().equals(due.atZone(zone).toLocalDate());
    }

    private static String words(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= WORDS_CHARS_MAX ? line : line.substring(0, WORDS_CHARS_MAX - 1) + '…';
    }
}
