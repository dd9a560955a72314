package dev.skein.server.act.release;

import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Run;
import dev.skein.Timer;
import dev.skein.act.playbook.Playbooks;
import dev.skein.host.Host;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.server.view.Rows;
import dev.skein.sim.rehearsal.Choice;
import dev.skein.sim.rehearsal.LivePast;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The past of this server, page by page, as a rehearsal hears it; and the decisions playbooks took with the probability they
 * took them with. Nothing is held but a page.
 */
public final class LiveLog {
    /** Rows of a page. */
    static final int PAGE = 500;

    private final Host host;

    /** Reads a host. */
    public LiveLog(Host host) {
        this.host = host;
    }

    /** A page of events, oldest first; a page may be empty and yet not the last. */
    Page<Event> events(Instant since, Optional<String> cursor, int limit) {
        var page = host.log(cursor, limit);
        List<Event> items = page.items().stream()
                .flatMap(logged -> LivePast.heard(logged.event()).stream())
                .filter(event -> !event.received().isBefore(since))
                .toList();
        return new Page<>(items, page.next());
    }

    /** A page of decisions, newest first, each told as the event a file of the past has it as. */
    Page<Event> decisions(Instant since, Optional<String> cursor, int limit) {
        Page<Row> page = host.list(Query.of("run").page(cursor, limit));
        List<Event> items = new ArrayList<>();
        boolean more = true;
        for (Row row : page.items()) {
            if (row.atMillis() < since.toEpochMilli()) {
                more = false;
                break;
            }
            decision(Codec.read(row.json(), Run.class)).ifPresent(items::add);
        }
        return new Page<>(items, more ? page.next() : Optional.empty());
    }

    private Optional<Event> decision(Run run) {
        return Rows.find(host, "decision", Playbooks.holdOutDecision(run.id()), Decision.class)
                .flatMap(decision -> taken(run, decision));
    }

    /** At the time a rehearsal would take it again: when its cause reached us, or the timer was due. */
    private Optional<Event> taken(Run run, Decision decision) {
        int at = decision.policy().lastIndexOf('@');
        Optional<Instant> then = host.event(decision.cause()).map(logged -> time(logged.event()));
        if (at < 0 || then.isEmpty()) {
            return Optional.empty();
        }
        Instant when = then.get().truncatedTo(ChronoUnit.MILLIS);
        Data said = Data.of(
                "playbook", run.playbook(),
                "version", Integer.parseInt(decision.policy().substring(at + 1)),
                "about", run.subject(),
                "chosen", decision.chosen(),
                "probability", decision.probability());
        return Optional.of(
                Event.internal("skein/decision", decision.id(), Choice.TYPE, host.owner(run.key()), when, said));
    }

    private static Instant time(Event cause) {
        return cause.type().equals(Timer.FIRED)
                ? cause.data()
                        .number("at")
                        .map(ms -> Instant.ofEpochMilli(ms.longValue()))
                        .orElse(cause.received())
                : cause.received();
    }
}
