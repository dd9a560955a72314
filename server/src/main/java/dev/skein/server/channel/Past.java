package dev.skein.server.channel;

import dev.skein.Codec;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.Survey;
import dev.skein.host.Host;
import dev.skein.host.Views;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a chat session may see of what is committed: every conversation it spoke in, from its own first word on, without
 * the team's notes. All from what can be read; nothing is pushed that is not durable.
 */
final class Past {
    /** Messages of a conversation shown to one who has seen none; who has seen some gets all that follow. */
    static final int MESSAGES_MAX = 200;

    /** Name in an event's data of the chat session that wrote it. */
    static final String SESSION = "session";

    /** Bits of a wire number that count a conversation's messages; the ones above are the second it was opened in. */
    private static final int SEQ_BITS = 20;

    private static final int PAGE_ROWS = 100;

    /** Rows asked for beyond those wanted: a note or a race puts a few others between. */
    private static final int MORE_ROWS = 5;

    private static final int PAGES_MAX = 50;

    private final Host host;
    private final ChatSession session;
    private final Map<String, Integer> began = new HashMap<>();

    Past(Host host, ChatSession session) {
        this.host = host;
        this.session = session;
    }

    /** A conversation as far as the session may see it: from the message of this place on. */
    record Talk(Conversation conversation, int from) {
        /**
         * A message's number for the client: it grows within a conversation and from one conversation to the next, so one
         * number says how far a client has come. Below 2^53, as JavaScript needs it.
         */
        long number(int seq) {
            return (conversation.opened().getEpochSecond() << SEQ_BITS) + seq;
        }

        /** The last number so far. */
        long last() {
            return number(conversation.seq());
        }

        /** How many of its messages a client has seen that has seen up to this number. */
        int seen(long number) {
            return (int) Math.max(0, Math.min(number - number(0), conversation.seq()));
        }
    }

    /** A message with the event that carried it. */
    record Said(Message message, Event event) {}

    /** The customer who holds what came under the session's key. */
    Customer customer(Key owner) {
        return (Customer) host.state(owner);
    }

    /** The conversations the session may see, in the order they were opened. */
    List<Talk> talks(Customer customer) {
        List<Talk> talks = new ArrayList<>();
        for (Conversation conversation : customer.conversations()) {
            began(customer.key(), conversation).ifPresent(from -> talks.add(new Talk(conversation, from)));
        }
        talks.sort(Comparator.comparing(talk -> talk.conversation().opened()));
        return talks;
    }

    /** What was said after the message of that place in the conversation, in its order. */
    List<Said> after(Talk talk, int seq) {
        int last = talk.conversation().seq();
        int from = Math.max(seq == 0 ? last - MESSAGES_MAX : seq, talk.from() - 1);
        return messages(talk.conversation(), Math.max(0, from)).stream()
                .filter(m -> m.author() != Message.Author.NOTE)
                .flatMap(m -> host.event(m.id()).stream().map(logged -> new Said(m, logged.event())))
                .toList();
    }

    /** The messages after a place, as far as the conversation was read. Lists go by time, which need not be their order. */
    private List<Message> messages(Conversation conversation, int after) {
        int wanted = conversation.seq() - after;
        List<Message> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < PAGES_MAX && found.size() < wanted; page++) {
            Views.Page<Views.Row> rows = host.list(Views.Query.of("message")
                    .about(conversation.id())
                    .page(cursor, page == 0 ? Math.min(wanted + MORE_ROWS, PAGE_ROWS) : PAGE_ROWS));
            for (Views.Row row : rows.items()) {
                Message message = Codec.read(row.json(), Message.class);
                if (message.seq() > after && message.seq() <= conversation.seq()) {
                    found.add(message);
                }
            }
            cursor = rows.next();
            if (cursor.isEmpty()) {
                break;
            }
        }
        found.sort(Comparator.comparing(Message::seq));
        return found;
    }

    /** The surveys that wait for the customer's answer about what the session may see. */
    static List<Survey> surveys(Customer customer, List<Talk> talks) {
        return customer.surveys().stream()
                .filter(s -> s.answered().isEmpty())
                .filter(s -> talks.stream().anyMatch(t -> t.conversation().id().equals(s.about())))
                .toList();
    }

    /** Whether the session wrote this event. */
    boolean isOwn(Event event) {
        return event.subject().equals(session.subject())
                && event.data().text(SESSION).equals(Optional.of(session.id()));
    }

    /** Where in the conversation the session first spoke. */
    private Optional<Integer> began(Key owner, Conversation conversation) {
        Integer known = began.get(conversation.id());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Integer> first = firstWord(conversation).or(() -> firstAsked(owner, conversation));
        first.ifPresent(seq -> began.put(conversation.id(), seq));
        return first;
    }

    private Optional<Integer> firstWord(Conversation conversation) {
        Optional<Integer> first = Optional.empty();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < PAGES_MAX; page++) {
            Views.Page<Views.Row> rows = host.list(Views.Query.of("message")
                    .about(conversation.id())
                    .status(Message.Author.CUSTOMER.name())
                    .page(cursor, PAGE_ROWS));
            for (Views.Row row : rows.items()) {
                if (host.event(row.id()).filter(logged -> isOwn(logged.event())).isPresent()) {
                    int seq = Codec.read(row.json(), Message.class).seq();
                    first = Optional.of(
                            first.map(before -> Math.min(before, seq)).orElse(seq));
                }
            }
            cursor = rows.next();
            if (cursor.isEmpty()) {
                break;
            }
        }
        return first;
    }

    /** Asking for a person is a word too, though no message; it is looked for among the latest events only. */
    private Optional<Integer> firstAsked(Key owner, Conversation conversation) {
        Optional<Instant> asked = host.timeline(owner, Optional.empty(), PAGE_ROWS).items().stream()
                .map(Views.Logged::event)
                .filter(e -> e.type().equals("PersonAsked") && isOwn(e))
                .map(e -> e.time().truncatedTo(ChronoUnit.MILLIS))
                .filter(at -> !at.isBefore(conversation.opened().truncatedTo(ChronoUnit.MILLIS)))
                .min(Comparator.naturalOrder());
        return asked.map(at -> messages(conversation, 0).stream()
                .filter(m -> !m.at().isBefore(at))
                .map(Message::seq)
                .min(Comparator.naturalOrder())
                .orElse(conversation.seq() + 1));
    }
}
