package dev.skein.server.channel;

import dev.skein.Channel;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Employee;
import dev.skein.Event;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Survey;
import dev.skein.host.Inbox;
import dev.skein.server.channel.Past.Talk;
import java.lang.System.Logger;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One browser's connection. What it is shown is always read from what is committed: a commit only wakes it, so nothing
 * comes twice or out of order, and nothing is missed, however often the connection breaks. All of it runs on one thread
 * at a time.
 */
final class Chat {
    /** Messages a connection may send in any minute. */
    static final int MESSAGES_PER_MINUTE = 20;

    private static final int TASKS_MAX = 100;
    private static final int BUSY_SECONDS = 1;
    private static final int AWAY_SECONDS = 5;
    private static final Logger LOG = System.getLogger(Chat.class.getName());

    private final Chats chats;
    private final Wire wire;
    private final String source;
    private final Pace addressPace;
    private final Pace pace = new Pace(MESSAGES_PER_MINUTE);
    private final Serial serial;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Map<String, Integer> shown = new HashMap<>();
    private final Set<String> surveys = new HashSet<>();
    private String lead = "";
    private long since;
    private Optional<Key> followed = Optional.empty();
    private Optional<String> conversation = Optional.empty();
    private @Nullable ChatSession session;
    private @Nullable Past past;

    Chat(Chats chats, Wire wire, String key, Pace addressPace) {
        this.chats = chats;
        this.wire = wire;
        this.source = "chat/" + key;
        this.addressPace = addressPace;
        this.serial = new Serial(chats.threads(), TASKS_MAX);
    }

    /** The browser said something. */
    void take(String frame) {
        if (frame.length() > ChatInput.FRAME_CHARS_MAX) {
            wire.close(Wire.TOO_BIG, "too long");
        } else if (!serial.run(() -> read(frame))) {
            wire.close(Wire.POLICY, "too much at once");
        }
    }

    /** Something of the customer was committed. */
    void wake() {
        if (woken.compareAndSet(false, true) && !serial.run(this::show)) {
            woken.set(false);
            wire.close(Wire.TRY_AGAIN, "too much at once");
        }
    }

    Wire wire() {
        return wire;
    }

    private void read(String frame) {
        try {
            Data said = ChatInput.read(frame);
            String type = said.text("type").orElse("");
            if (type.equals("hello")) {
                hello(said);
            } else if (session == null) {
                throw new ChatInput.Refused(
                        "say hello first", said.text("clientId").orElse(""));
            } else {
                switch (type) {
                    case "message" -> message(said, session);
                    case "person" -> person(session);
                    case "survey" -> answer(said, session);
                    case "typing" -> {} // the desk does not show it yet
                    default -> throw new ChatInput.Refused("type: not one of ours", "");
                }
            }
        } catch (ChatInput.Refused e) {
            wire.send(ChatFrames.error(e.detail(), 0, e.clientId().isEmpty() ? null : e.clientId()));
        }
    }

    private void hello(Data said) throws ChatInput.Refused {
        if (session != null) {
            throw new ChatInput.Refused("hello was said", "");
        }
        String anonymousId = ChatInput.anonymousId(said);
        Instant now = chats.now();
        Optional<String> token = ChatInput.session(said);
        ChatSession resumed = token.flatMap(t -> ChatSession.resume(chats.seal(), t, anonymousId, now))
                .orElseGet(() -> ChatSession.begin(chats.seal(), anonymousId, now));
        // With another token the client counts from 0 again, and so do we.
        since = token.filter(resumed.token()::equals).isPresent() ? ChatInput.since(said) : 0;
        past = new Past(chats.host(), resumed);
        Customer customer = follow(past, resumed);
        List<Talk> talks = past.talks(customer);
        long last = talks.isEmpty() ? 0 : talks.get(talks.size() - 1).last();
        conversation = newest(talks).map(Conversation::id);
        wire.send(ChatFrames.welcome(resumed, conversation.orElse(null), last, chats.company()));
        session = resumed;
        show();
    }

    private static Optional<Conversation> newest(List<Talk> talks) {
        return talks.isEmpty()
                ? Optional.empty()
                : Optional.of(talks.get(talks.size() - 1).conversation());
    }

    /** Reads the customer, whoever holds the session's key by now; commits from here on wake us. */
    private Customer follow(Past of, ChatSession who) {
        Key owner = chats.host().owner(who.subject());
        if (!followed.equals(Optional.of(owner))) {
            followed.ifPresent(before -> chats.unfollow(before, this));
            chats.follow(owner, this);
            followed = Optional.of(owner);
        }
        return of.customer(owner);
    }

    private void show() {
        woken.set(false); // before reading: what is committed from here on wakes us again
        if (past == null || session == null || wire.isClosed()) {
            return;
        }
        Customer customer = follow(past, session);
        List<Talk> talks = past.talks(customer);
        for (Talk talk : talks) {
            show(past, talk);
        }
        newest(talks).ifPresent(this::leads);
        for (Survey survey : Past.surveys(customer, talks)) {
            if (surveys.add(survey.id())) {
                wire.send(ChatFrames.survey(survey));
            }
        }
    }

    private void show(Past of, Talk talk) {
        Conversation here = talk.conversation();
        int seen = shown.computeIfAbsent(here.id(), first -> talk.seen(since));
        if (here.seq() > seen) {
            for (Past.Said said : of.after(talk, seen)) {
                wire.send(ChatFrames.message(talk.number(said.message().seq()), said, of.isOwn(said.event())));
            }
            shown.put(here.id(), here.seq());
        }
    }

    private void leads(Conversation newest) {
        conversation = Optional.of(newest.id());
        // Who answers for a talk that waits is not with the customer yet.
        boolean leads = newest.isOpen() && newest.queued().isEmpty();
        String now = leads ? newest.lead().orElse("") : "";
        if (!now.isEmpty() && !now.equals(lead)) {
            String name = ((Employee) chats.host().state(Key.employee(now))).name();
            wire.send(ChatFrames.lead(name));
        }
        lead = now;
    }

    private void message(Data said, ChatSession who) throws ChatInput.Refused {
        String clientId = ChatInput.clientId(said);
        String text = ChatInput.text(said, clientId);
        Instant now = chats.now();
        int wait = Math.max(pace.take(now), addressPace.take(now));
        if (wait > 0) {
            wire.send(ChatFrames.error("Too many messages at once.", wait, clientId));
            return;
        }
        Data what = Data.of("text", text, "channel", Channel.CHAT.name(), "clientId", clientId);
        Event event = event("MessageReceived", Ids.derive(who.anonymousId(), clientId), who, inTalk(what, who), now);
        append(understood(event), clientId);
    }

    private List<Event> understood(Event event) {
        try {
            return chats.reads().understand(List.of(event));
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "a message goes on unread", e);
            return List.of(event);
        }
    }

    private void person(ChatSession who) {
        Instant now = chats.now();
        int wait = pace.take(now);
        if (wait > 0) {
            wire.send(ChatFrames.error("Too many messages at once.", wait, null));
            return;
        }
        // Pressing it again within the same conversation and minute is the same wish.
        String id = Ids.derive(who.id(), "person", conversation.orElse(""), Long.toString(now.getEpochSecond() / 60));
        append(List.of(event("PersonAsked", id, who, inTalk(Data.none(), who), now)), null);
    }

    private void answer(Data said, ChatSession who) throws ChatInput.Refused {
        Data answer = ChatInput.answer(said);
        String survey = answer.text("survey").orElse("");
        if (!surveys.contains(survey)) {
            throw new ChatInput.Refused("survey: not one that was asked here", "");
        }
        Instant now = chats.now();
        String id = Ids.derive(survey, answer.toString());
        append(List.of(event("SurveyAnswered", id, who, answer.with(Past.SESSION, who.id()), now)), null);
    }

    private Data inTalk(Data what, ChatSession who) {
        Data signed = what.with(Past.SESSION, who.id());
        return conversation.isPresent() ? signed.with("conversation", conversation.get()) : signed;
    }

    private Event event(String type, String messageId, ChatSession who, Data what, Instant now) {
        return new Event(
                Ids.event(source, messageId),
                source,
                messageId,
                type,
                who.subject(),
                List.of(Identity.claimed(Identity.Kind.ANONYMOUS, who.anonymousId())),
                now,
                now,
                false,
                what,
                Optional.empty(),
                List.of());
    }

    /** Appends and lets the commit speak; only what was not taken is answered here. */
    private void append(List<Event> events, @Nullable String clientId) {
        chats.host().append(events).whenComplete((receipts, failed) -> {
            if (failed == null) {
                if (receipts.stream().anyMatch(r -> r.status() == Inbox.Status.QUARANTINED)) {
                    wire.send(ChatFrames.error("This could not be taken; we have it and look at it.", 0, clientId));
                }
                wake();
            } else {
                wire.send(ChatFrames.error("Not taken, please send it again.", wait(failed), clientId));
            }
        });
    }

    private static int wait(Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        if (cause instanceof Inbox.Overloaded) {
            return BUSY_SECONDS;
        }
        if (!(cause instanceof Inbox.Unavailable)) {
            LOG.log(Logger.Level.ERROR, "a chat's event failed", cause);
        }
        return AWAY_SECONDS;
    }

    /** The connection has ended. */
    void gone() {
        serial.run(() -> followed.ifPresent(key -> chats.unfollow(key, this)));
    }
}
