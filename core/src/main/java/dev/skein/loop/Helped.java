package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Conversation.Queued;
import dev.skein.Data;
import dev.skein.Draft;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Matched;
import dev.skein.Message;
import dev.skein.Promise;
import dev.skein.Waiting.Kind;
import dev.skein.act.Gate;
import dev.skein.act.WaitWords;
import dev.skein.listen.Consents;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The customer's side of the queue: what is wanted of people, what is told of the wait, and what came of the match. */
final class Helped {
    /** After so long without another word about it, a talk counts as having helped; what a survey says comes first. */
    static final Duration JUDGED_AFTER = Duration.ofDays(7);

    /** How sure a language must be to be answered in. */
    private static final double LANGUAGE_MIN = 0.8;

    private static final String POLICY = "waits@1";
    static final String TIMER = "judged/";

    private Helped() {}

    /** What the pod must know to find the right person. */
    static Data wants(Turn turn, Conversation talk, Data asked) {
        return asked.with("channel", talk.channel().name())
                .with("language", language(turn, talk))
                .with("known", known(turn, talk))
                .with("promised", promised(turn, talk))
                .with("asked", turn.now.toString());
    }

    /** Who led this talk before, or the last one there was. */
    private static String known(Turn turn, Conversation talk) {
        return talk.matched()
                .or(() -> turn.conversations.stream()
                        .filter(c -> c.matched().isPresent())
                        .max(Comparator.comparing(Conversation::changed))
                        .flatMap(Conversation::matched))
                .map(Matched::employee)
                .orElse("");
    }

    /** Who owes the customer something in this talk, or in none: the soonest due. */
    private static String promised(Turn turn, Conversation talk) {
        return turn.promises.stream()
                .filter(p -> p.status() == Promise.Status.OPEN)
                .filter(p -> p.conversation().isEmpty() || p.conversation().equals(Optional.of(talk.id())))
                .min(Comparator.comparing(Promise::due))
                .map(Promise::owner)
                .orElse("");
    }

    static String language(Turn turn, Conversation talk) {
        return talk.lastFromCustomer()
                .flatMap(Message::insight)
                .map(i -> i.language())
                .filter(l -> l.confidence() >= LANGUAGE_MIN && !l.label().equals("und"))
                .map(l -> l.label())
                .or(() -> turn.profile.trait("language"))
                .orElse("");
    }

    /** Somebody leads now: the wait is over, or goes on with another who answers for it. */
    static Conversation led(Turn turn, Conversation talk) {
        Data data = turn.event.data();
        Data match = data.tree("match");
        if (data.flag("waiting").orElse(false)) {
            Queued begins = new Queued(
                    turn.now, data.text("because").orElse(""), "", Optional.empty(), Optional.empty(), 0, false);
            return talk.edit()
                    .queued(talk.queued().or(() -> Optional.of(begins)))
                    .done();
        }
        if (match.isEmpty()) {
            return talk.edit().queued(Optional.empty()).done(); // somebody else than a pod of ours said so
        }
        return talk.edit()
                .queued(Optional.empty())
                .matched(new Matched(
                        data.text("pod").orElse(""),
                        data.text("employee").orElse(""),
                        match.text("need").orElse(""),
                        match.text("channel").flatMap(Consents::channel).orElse(Channel.CHAT),
                        match.flag("charged").orElse(false),
                        match.flag("known").orElse(false),
                        match.text("asked").map(Instant::parse).orElse(turn.now),
                        match.number("block").map(Double::longValue).orElse(0L),
                        match.flag("on").orElse(true),
                        false))
                .done();
    }

    /** The pod says how long it will probably take: the customer is told, in words and language of theirs. */
    static void waits(Turn turn, Conversation talk) {
        Data data = turn.event.data();
        if (!talk.isOpen() || !talk.handedOver()) {
            return;
        }
        Optional<Kind> kind = data.text("kind").map(Kind::valueOf);
        Optional<Instant> from = data.text("from").map(Instant::parse);
        Optional<Instant> until = data.text("until").map(Instant::parse);
        WaitWords words = WaitWords.in(language(turn, talk));
        boolean rings = until.isPresent() && mayRing(turn, talk, until.get());
        String text = kind.isEmpty() || until.isEmpty()
                ? ""
                : words(turn, talk, words, kind.get(), from.orElse(turn.now), until.get())
                        + (rings ? " " + words.callbackOffer() : "");
        turn.put(talk.edit()
                .queued(Optional.of(new Queued(
                        data.text("since").map(Instant::parse).orElse(turn.now),
                        data.text("because").orElse(""),
                        text.isEmpty() ? talk.queued().map(Queued::told).orElse("") : text,
                        from,
                        until,
                        data.number("ahead").map(Double::intValue).orElse(0),
                        rings || talk.queued().map(Queued::callback).orElse(false))))
                .done());
        if (!text.isEmpty()) {
            boolean letterAgain =
                    talk.channel() == Channel.EMAIL && data.flag("again").orElse(false);
            say(turn, talk, text, !letterAgain, "so that the customer knows how long it takes");
        }
    }

    private static String words(Turn turn, Conversation talk, WaitWords words, Kind kind, Instant from, Instant until) {
        ZoneId zone = Gate.zone(turn.customer(), turn.company);
        Data data = turn.event.data();
        if (kind == Kind.BACK) {
            return words.back(until, turn.now, zone);
        }
        if (kind == Kind.BY) {
            return data.flag("closed").orElse(false)
                    ? words.closed(from, until, turn.now, zone)
                    : words.by(until, turn.now, zone);
        }
        long low = minutes(turn.now, from);
        long high = Math.max(low + 1, minutes(turn.now, until));
        if (!data.flag("again").orElse(false)) {
            return words.minutes(low, high);
        }
        boolean later =
                talk.queued().flatMap(Queued::until).filter(until::isAfter).isPresent();
        return later ? words.later(low, high) : words.sooner(low, high);
    }

    private static long minutes(Instant from, Instant to) {
        return Math.round(Math.max(0, Duration.between(from, to).toSeconds()) / 60.0);
    }

    private static boolean mayRing(Turn turn, Conversation talk, Instant until) {
        return talk.channel() == Channel.CHAT
                && turn.profile.trait("phone").isPresent()
                && turn.now.plus(turn.company.queue().callbackAfter()).isBefore(until)
                && Consent.allows(turn.consents, Consent.Purpose.SERVICE, Channel.VOICE);
    }

    /** The customer takes up the offer to be rung: the place in the queue stays, the way changes. */
    static boolean ringing(Turn turn, Conversation talk) {
        WaitWords words = WaitWords.in(language(turn, talk));
        Optional<String> phone = turn.profile.trait("phone");
        boolean offered = talk.queued().map(Queued::callback).orElse(false);
        if (!offered || phone.isEmpty() || !asks(words, turn.event.text())) {
            return false;
        }
        talk.pod()
                .ifPresent(pod -> turn.effect(
                        new Action.Tell(
                                Key.pod(pod),
                                "NeedChanged",
                                Data.of("conversation", talk.id(), "channel", Channel.VOICE.name())),
                        ""));
        say(turn, talk, words.ringing(phone.get()), true, "the customer would rather be rung");
        return true;
    }

    private static boolean asks(WaitWords words, String text) {
        return words.asksToBeRung(text) || WaitWords.in("en").asksToBeRung(text);
    }

    private static void say(Turn turn, Conversation talk, String text, boolean answer, String because) {
        String name = turn.company.assistant();
        Outward.release(
                turn,
                new Draft(
                        Ids.derive("draft", turn.key.toString(), turn.event.id(), text),
                        turn.event.id(),
                        talk.id(),
                        answer,
                        Message.Author.ASSISTANT,
                        name,
                        "",
                        List.of(talk.channel()),
                        text,
                        Consent.Purpose.SERVICE,
                        "",
                        POLICY,
                        name,
                        because,
                        talk.id(),
                        List.of(),
                        turn.now));
    }

    /** A talk that people led has ended: what came of it is looked at in a week, unless it is known before. */
    static void ended(Turn turn, Conversation talk) {
        if (talk.matched().filter(m -> !m.judged()).isPresent()) {
            turn.timer(TIMER + talk.id(), turn.now.plus(JUDGED_AFTER));
        }
    }

    /** The week is over, and nothing more was heard of it. */
    static void fired(Turn turn, String name) {
        judged(turn, name.substring(TIMER.length()), true, "nothing more in 7 days");
    }

    /** What came of a talk is known: the pod that chose learns of it, once. */
    static void judged(Turn turn, String conversation, boolean good, String measure) {
        for (Conversation talk : turn.conversations) {
            Optional<Matched> match = talk.matched().filter(m -> !m.judged());
            if (talk.id().equals(conversation) && match.isPresent()) {
                Matched m = match.get();
                turn.put(talk.edit().matched(m.judge()).done());
                turn.cancel(TIMER + talk.id());
                turn.effect(
                        new Action.Tell(
                                Key.pod(m.pod()),
                                "CaseJudged",
                                Data.of(
                                        "conversation", talk.id(),
                                        "employee", m.employee(),
                                        "need", m.need(),
                                        "channel", m.channel().name(),
                                        "charged", m.charged(),
                                        "known", m.known(),
                                        "good", good)),
                        "");
                // Without the employee: the row is for the report on matching, and nobody is ranked by it.
                Data body = Data.of(
                        "pod", m.pod(),
                        "block", m.block(),
                        "on", m.on(),
                        "good", good,
                        "measure", measure,
                        "asked", m.asked().toString());
                String id = Ids.derive(
                        "match", turn.key.toString(), talk.id(), m.asked().toString());
                turn.view("match", id, m.pod(), good ? "GOOD" : "BAD", turn.now, body);
            }
        }
    }

    /** An employee passes the talk to another pod, with a note of what is left to do. */
    static void passed(Turn turn, Conversation talk) {
        Data data = turn.event.data();
        String to = data.text("pod").orElse("");
        if (to.isEmpty() || talk.pod().isEmpty() || talk.pod().equals(Optional.of(to)) || !talk.isOpen()) {
            return;
        }
        String because = data.text("because").orElse("");
        String by = data.text("employee").orElse("");
        turn.effect(
                new Action.Tell(
                        Key.pod(talk.pod().get()),
                        "TransferAsked",
                        Data.of("conversation", talk.id(), "to", to, "by", by, "because", because)),
                "");
    }

    /** A pod names a lead for a talk that has ended meanwhile: it lets go again. */
    static void tooLate(Turn turn, Conversation talk) {
        turn.event
                .data()
                .text("pod")
                .ifPresent(pod -> turn.effect(
                        new Action.Tell(Key.pod(pod), "ConversationClosed", Data.of("conversation", talk.id())), ""));
    }
}
