package dev.skein.sim;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.host.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The place all people of the world share: its clock, its agenda, and the way events leave it. */
final class Town {
    private static final LocalTime WAKES = LocalTime.of(8, 0);
    private static final LocalTime SLEEPS = LocalTime.of(22, 30);

    final long seed;
    final Agenda agenda = new Agenda();
    final Pace pace;
    private final Inbox inbox;
    private final Optional<Reader> reader;
    private final String prefix;
    private final Queue<Event> again = new ConcurrentLinkedQueue<>();
    private Instant now;
    private long count;

    /**
     * @param prefix begins the message ids: two towns over one host need two
     * @param reader reads what is written; without one, the truth the words were made from is attached
     */
    Town(long seed, String prefix, Pace pace, Inbox inbox, Optional<Reader> reader, Instant now) {
        this.seed = seed;
        this.prefix = prefix;
        this.pace = pace;
        this.inbox = inbox;
        this.reader = reader;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    void now(Instant time) {
        now = time;
    }

    void later(Duration by, Runnable deed) {
        agenda.at(now.plus(by), deed);
    }

    /** At the time, or if somebody is asleep then, some minutes after waking. */
    void awake(Instant time, ZoneId zone, Chance chance, Runnable deed) {
        ZonedDateTime there = time.atZone(zone);
        LocalTime clock = there.toLocalTime();
        if (clock.isBefore(WAKES)) {
            there = there.with(WAKES).plus(chance.minutes(5, 120));
        } else if (clock.isAfter(SLEEPS)) {
            there = there.plusDays(1).with(WAKES).plus(chance.minutes(5, 120));
        }
        agenda.at(there.toInstant(), deed);
    }

    /** Something a customer did or met with, told by a source that knows the user. */
    void happens(Persona who, String source, String type, Data data) {
        append(event(source, who.key(), List.of(Identity.verified(Identity.Kind.USER, who.id())), type, data));
    }

    /** Something a browser told, which knows only itself. */
    void browses(Persona who, String type, Data data) {
        Identity browser = Identity.claimed(Identity.Kind.ANONYMOUS, who.visitor());
        append(event("web", who.visitorKey(), List.of(browser), type, data));
    }

    /** A browser says whose it is. */
    void signsIn(Persona who) {
        signsIn(who, who.visitor());
    }

    /** Something that an app on a phone told, which knows only itself. */
    void taps(Persona who, String phone, String type, Data data) {
        Identity one = Identity.claimed(Identity.Kind.ANONYMOUS, phone);
        append(event("app", who.key(), List.of(one), type, data));
    }

    /** A browser or a phone says whose it is. */
    void signsIn(Persona who, String device) {
        List<Identity> both = List.of(
                Identity.claimed(Identity.Kind.USER, who.id()), Identity.claimed(Identity.Kind.ANONYMOUS, device));
        append(event("web", who.key(), both, "ProfileIdentified", Data.of("traits", who.traits())));
    }

    /** The customer writes. */
    void writes(Persona who, Words.Written words, String channel) {
        Data data = Data.of("text", words.text(), "channel", channel);
        Event plain = event(
                channel,
                who.key(),
                List.of(Identity.verified(Identity.Kind.USER, who.id())),
                "MessageReceived",
                channel.equals("email") ? data.with("address", who.email()) : data);
        append(reader.map(r -> r.attach(plain)).orElseGet(() -> {
            Event read = plain.withInsight(words.truth());
            return words.answer().map(a -> read.withPassages(List.of(a))).orElse(read);
        }));
    }

    /** Something an employee did, about a customer or about themselves. */
    void desk(Key key, String type, Data data) {
        append(event("desk", key, List.of(), type, data));
    }

    void append(Event event) {
        inbox.append(List.of(event)).whenComplete((receipts, failed) -> {
            if (failed != null) {
                again.add(event); // the store is away or busy: the id makes it one event however often it is told
            }
        });
    }

    /** Tells again what did not get through. */
    void retry() {
        for (int waiting = again.size(); waiting > 0; waiting--) {
            Optional.ofNullable(again.poll()).ifPresent(this::append);
        }
    }

    private Event event(String source, Key key, List<Identity> names, String type, Data data) {
        String message = prefix + "-" + count++;
        return new Event(
                Ids.event(source, message),
                source,
                message,
                type,
                key,
                names,
                now,
                now,
                false,
                data,
                Optional.empty(),
                List.of());
    }
}
