package dev.skein.sim.rehearsal;

import dev.skein.Event;
import dev.skein.Key;
import dev.skein.host.Derived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The past as a running server's log has it, gathered event by event: what customers and employees did, each at the time it
 * reached us, what was imported at the time it happened. What the server's own loops made (timers, words between keys) is
 * left out, for a rehearsal makes its own.
 */
public final class LivePast {
    private static final List<String> OWN =
            List.of(Derived.TIMER_SOURCE, Derived.TELL_SOURCE, "skein/release", "skein/decide", "skein/quarantine");

    private final Instant since;
    private final long most;
    private final List<Event> events = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();

    /**
     * Gathers.
     *
     * @param since what came before is left out
     * @param most events held; one more is an {@link IllegalStateException}, for half a past would tell something else
     */
    public LivePast(Instant since, long most) {
        this.since = since;
        this.most = most;
    }

    /** As a rehearsal hears it; empty for what no rehearsal hears. */
    public static Optional<Event> heard(Event event) {
        if (event.subject().kind() != Key.Kind.CUSTOMER || OWN.contains(event.source())) {
            return Optional.empty();
        }
        return Optional.of(new Event(
                event.id(),
                event.source(),
                event.messageId(),
                event.type(),
                event.subject(),
                event.identities(),
                event.time(),
                event.historic() ? event.time() : event.received(),
                false,
                event.data(),
                event.insight(),
                event.passages()));
    }

    /** Takes an event of the log, or a decision told as one of {@link Choice#TYPE}. */
    public void take(Event event) {
        if (event.type().equals(Choice.TYPE)) {
            Choice.of(event).filter(choice -> !choice.at().isBefore(since)).ifPresent(choices::add);
            return;
        }
        heard(event).filter(one -> !one.received().isBefore(since)).ifPresent(one -> {
            if (events.size() >= most) {
                throw new IllegalStateException("more than " + most + " events since " + since
                        + ": take fewer days, or export them and rehearse over the file");
            }
            events.add(one);
        });
    }

    /** How many events it has. */
    public long events() {
        return events.size();
    }

    /** What was gathered. */
    public Past past() {
        return Past.of(events, choices);
    }
}
