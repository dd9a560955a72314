package dev.skein.server.act;

import dev.skein.Codec;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Employee;
import dev.skein.Feeling;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Promise;
import dev.skein.Signal;
import dev.skein.host.Views;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.server.view.Paging;
import dev.skein.server.view.PersonView;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Veil;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sorts conversations by who needs us most. */
final class Queue {
    /** Open conversations looked at, and as many that wait for the customer, the last changed. */
    static final int LOOKED_AT_MAX = Paging.LIMIT_MAX;

    /** Conversations in one list of the desk. */
    static final int LISTED_MAX = 100;

    private static final Comparator<Ranked> NEED = Comparator.comparingInt((Ranked r) -> -r.rank())
            .thenComparing(Ranked::since)
            .thenComparing(r -> r.item().conversation().id());

    private final Views views;
    private final Instant now;
    private final Duration waitMax;

    Queue(Views views, Instant now, Duration waitMax) {
        this.views = views;
        this.now = now;
        this.waitMax = waitMax;
    }

    /** The desk of an employee. */
    Desk desk(String employee) {
        List<String> pods = views.state(Key.employee(employee)) instanceof Employee e ? e.pods() : List.of();
        List<Conversation> mine = new ArrayList<>();
        List<Conversation> pod = new ArrayList<>();
        List<Conversation> waiting = new ArrayList<>();
        boolean cut = false;
        for (Conversation.Status status : List.of(Conversation.Status.OPEN, Conversation.Status.WAITING)) {
            cut |= led(employee, status, mine);
            Page<Row> page =
                    views.list(Query.of("conversation").status(status.name()).page(Optional.empty(), LOOKED_AT_MAX));
            cut |= page.next().isPresent();
            for (Row row : page.items()) {
                Conversation talk = Codec.read(row.json(), Conversation.class);
                boolean ours = talk.pod().filter(pods::contains).isPresent();
                if (talk.queued().isPresent()
                        ? ours
                        : talk.lead().isEmpty() && talk.waitingSince().isPresent()) {
                    waiting.add(talk);
                } else if (talk.queued().isEmpty() // another pod's queue is its own
                        && talk.lead().isPresent()
                        && !talk.lead().get().equals(employee)
                        && talk.pod().filter(pods::contains).isPresent()) {
                    pod.add(talk);
                }
            }
        }
        cut |= mine.size() > LISTED_MAX || pod.size() > LISTED_MAX || waiting.size() > LISTED_MAX;
        return new Desk(sorted(mine), sorted(pod), inTurn(waiting), cut);
    }

    /** What an employee leads, wherever it stands among all; whether there is more. */
    private boolean led(String employee, Conversation.Status status, List<Conversation> into) {
        Page<Row> page = views.list(
                Query.of("conversation").about(employee).status(status.name()).page(Optional.empty(), LOOKED_AT_MAX));
        page.items().stream()
                .map(row -> Codec.read(row.json(), Conversation.class))
                .filter(talk -> talk.queued().isEmpty())
                .forEach(into::add);
        return page.next().isPresent();
    }

    /** What waits for somebody with room: who waits longest first, for so it goes on beyond the bound. */
    private List<Item> inTurn(List<Conversation> talks) {
        return talks.stream()
                .sorted(Comparator.comparing(Queue::since).thenComparing(Conversation::id))
                .limit(LISTED_MAX)
                .map(this::item)
                .toList();
    }

    private List<Item> sorted(List<Conversation> talks) {
        return talks.stream()
                .sorted(Comparator.comparingInt((Conversation talk) -> -rank(talk, Optional.empty()))
                        .thenComparing(Queue::since))
                .limit(LISTED_MAX)
                .map(this::ranked)
                .sorted(NEED)
                .map(Ranked::item)
                .toList();
    }

    /** A conversation as the lists show it. */
    Item item(Conversation talk) {
        return ranked(talk).item();
    }

    private record Ranked(Item item, int rank, Instant since) {}

    private Ranked ranked(Conversation read) {
        Customer customer = Persons.state(views, read.customer());
        Conversation talk = Veil.of(customer).conversation(read);
        Optional<Instant> due = customer.promises().stream()
                .filter(p -> p.status() == Promise.Status.OPEN)
                .filter(p -> p.conversation().filter(talk.id()::equals).isPresent())
                .map(Promise::due)
                .min(Comparator.naturalOrder());
        Item item = new Item(
                talk, PersonView.of(customer), talk.lastFromCustomer().map(Message::text), due, why(talk, due));
        return new Ranked(item, rank(talk, due), since(talk));
    }

    private static Instant since(Conversation talk) {
        return talk.queued()
                .map(Conversation.Queued::since)
                .or(talk::waitingSince)
                .orElse(talk.changed());
    }

    private int rank(Conversation talk, Optional<Instant> due) {
        if (due.filter(d -> !d.isAfter(now)).isPresent()) {
            return 5;
        }
        if (talk.waitingSince().isEmpty()) {
            return due.isPresent() ? 1 : 0;
        }
        if (talk.feeling() == Feeling.DISTRESSED) {
            return 4;
        }
        boolean presses = shows(talk, Signal.LEAVING) || shows(talk, Signal.URGENCY);
        return presses || talk.feeling() == Feeling.UNEASY ? 3 : 2;
    }

    private String why(Conversation talk, Optional<Instant> due) {
        if (due.filter(d -> !d.isAfter(now)).isPresent()) {
            return "A promise is overdue";
        }
        boolean waits = talk.waitingSince().isPresent();
        if (talk.queued().isPresent()) {
            return inQueue(talk.queued().get(), due);
        }
        if (waits && talk.feeling() == Feeling.DISTRESSED) {
            return "Seems distressed, and waits for us";
        }
        if (waits && shows(talk, Signal.LEAVING)) {
            return "Thinks of leaving us, and waits for us";
        }
        if (waits && shows(talk, Signal.URGENCY)) {
            return "Says that it cannot wait";
        }
        if (waits && talk.askedAgain() > 0) {
            return "Was asked for what we had been told";
        }
        if (waits && (shows(talk, Signal.TOLD_BEFORE) || shows(talk, Signal.EFFORT))) {
            return "Has told us before, or was sent round";
        }
        if (waits && !talk.openings().isEmpty()) {
            return "A feeling was voiced and not yet answered";
        }
        if (due.isPresent()) {
            return "We promised something";
        }
        if (waits && talk.lead().isEmpty() && talk.handedOver()) {
            return talk.because().isEmpty() ? "Waits for a person" : "Waits for a person: " + talk.because();
        }
        if (waits) {
            return "Waits for our word";
        }
        return talk.status() == Conversation.Status.RESOLVED ? "Resolved" : "We spoke last";
    }

    /** Why somebody stands in the queue where they stand. */
    private String inQueue(Conversation.Queued queued, Optional<Instant> due) {
        String because = queued.because().isEmpty() ? "nobody has taken it yet" : queued.because();
        if (!queued.since().plus(waitMax).isAfter(now)) {
            return "Waits longer than " + waitMax.toMinutes() + " min, so goes before all others: " + because;
        }
        return due.isPresent() ? "We promised something, and " + because : "In turn: " + because;
    }

    /** Whether the customer's last words show it. */
    private static boolean shows(Conversation talk, Signal signal) {
        return talk.lastFromCustomer()
                .flatMap(Message::insight)
                .filter(read -> read.shows(signal))
                .isPresent();
    }
}
