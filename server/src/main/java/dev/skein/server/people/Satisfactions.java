package dev.skein.server.people;

import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Insight;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Promise;
import dev.skein.host.Views;
import dev.skein.host.Views.Query;
import dev.skein.language.talk.Signal;
import dev.skein.language.talk.Talk;
import dev.skein.learn.empathy.Empathy;
import dev.skein.server.people.SatisfactionView.Reason;
import dev.skein.server.view.Rows;
import dev.skein.server.view.Veil;
import dev.skein.understand.Satisfaction;
import dev.skein.understand.Satisfaction.Signs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what a customer's last talk tells of satisfaction: what happened, and what the words show. */
final class Satisfactions {
    private static final Duration PROMISES_COUNT = Duration.ofDays(30);
    private static final Duration REPEATS_COUNT = Duration.ofDays(7);
    private static final int PROMISES_READ_MAX = 50;
    private static final Talk.Signs NOTHING_SAID = Talk.read("");

    private final Views views;

    Satisfactions(Views views) {
        this.views = views;
    }

    /** What is known at one turn before its words are weighed. */
    private record Happened(double waitMinutes, int repeats, int askedAgain, int broken, int kept, int outcome) {}

    /** The forecast for the last talk; empty where feelings may not be read, or where there was no talk. */
    Optional<SatisfactionView> of(Customer customer, Instant now) {
        Optional<Conversation> last = customer.conversations().stream()
                .reduce((first, second) -> second)
                .filter(talk -> Veil.of(customer).mayFeel());
        return last.flatMap(talk -> of(customer, talk, now));
    }

    private Optional<SatisfactionView> of(Customer customer, Conversation talk, Instant now) {
        List<Message> said = talk.tail().stream()
                .filter(m -> m.author() == Message.Author.CUSTOMER)
                .toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        List<Satisfaction> turns = new ArrayList<>();
        List<Signs> seen = new ArrayList<>();
        double complaints = 0;
        for (int i = 0; i < said.size(); i++) {
            Message turn = said.get(i);
            boolean isLast = i == said.size() - 1;
            double waited = waited(talk, turn, isLast ? now : turn.at());
            Happened happened = isLast ? happened(customer, talk, waited, now) : new Happened(waited, 0, 0, 0, 0, 0);
            Talk.Signs words = words(turn);
            seen.add(signs(happened, words, turn.insight(), i == 0 ? 0 : complaints / i));
            turns.add(Satisfaction.of(seen.get(i)));
            complaints += words.probability(Signal.COMPLAINT);
        }
        Satisfaction all = Satisfaction.ofTalk(turns);
        Signs end = seen.get(seen.size() - 1);
        double held = all.probabilities().subList(all.low() - 1, all.high()).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return Optional.of(new SatisfactionView(
                all.told(),
                all.low(),
                all.high(),
                held,
                Satisfaction.because(end).stream()
                        .map(p -> new Reason(p.sign(), p.by() > 0, amount(p.sign(), end)))
                        .toList(),
                talk.id(),
                said.get(said.size() - 1).at(),
                SatisfactionView.MODEL));
    }

    /** What the words show; of a language other than English nothing is read. */
    private static Talk.Signs words(Message turn) {
        boolean isRead = turn.insight().filter(i -> !Empathy.isJudged(i)).isEmpty();
        return isRead ? Talk.read(turn.text()) : NOTHING_SAID;
    }

    /** Minutes that the customer waited for our word until the turn; at the last one, also those still going on. */
    private static double waited(Conversation talk, Message turn, Instant until) {
        double minutes = 0;
        Optional<Instant> since = Optional.empty();
        for (Message m : talk.tail()) {
            if (m.author() == Message.Author.CUSTOMER) {
                since = since.or(() -> Optional.of(m.at()));
            } else if (m.isOurs() && since.isPresent()) {
                minutes += minutes(since.get(), m.at());
                since = Optional.empty();
            }
            if (m.id().equals(turn.id()) && until.equals(turn.at())) {
                return minutes;
            }
        }
        return minutes + talk.waitingSince().map(at -> minutes(at, until)).orElse(0.0);
    }

    private static double minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds() / 60.0);
    }

    private Happened happened(Customer customer, Conversation talk, double waited, Instant now) {
        Optional<Need> need = need(customer, talk);
        int repeats = (int) customer.conversations().stream()
                .filter(c -> !c.id().equals(talk.id())
                        && c.opened().isAfter(talk.opened().minus(REPEATS_COUNT))
                        && need.isPresent()
                        && need(customer, c).map(Need::kind).equals(need.map(Need::kind)))
                .count();
        int broken = 0;
        int kept = 0;
        for (Promise promise :
                Rows.newest(views, Query.of("promise").key(customer.key()), PROMISES_READ_MAX, Promise.class)) {
            if (promise.due().isAfter(now.minus(PROMISES_COUNT))) {
                broken += promise.status() == Promise.Status.BROKEN ? 1 : 0;
                kept += promise.status() == Promise.Status.KEPT ? 1 : 0;
            }
        }
        int outcome = need.map(n -> n.isUnsolved() ? -1 : n.status() == Need.Status.WITHDRAWN ? 0 : 1)
                .orElse(0);
        return new Happened(waited, repeats, talk.askedAgain(), broken, kept, outcome);
    }

    private static Optional<Need> need(Customer customer, Conversation talk) {
        return talk.need()
                .flatMap(id ->
                        customer.needs().stream().filter(n -> n.id().equals(id)).findFirst());
    }

    private static Signs signs(Happened h, Talk.Signs words, Optional<Insight> read, double before) {
        double sentiment = read.map(Insight::sentiment)
                .map(s -> switch (s.label()) {
                    case "negative" -> -s.confidence();
                    case "positive" -> s.confidence();
                    default -> 0.0;
                })
                .orElse(0.0);
        return new Signs(
                h.waitMinutes(),
                0, // how often a talk was handed on is not counted yet
                h.repeats(),
                h.askedAgain(),
                h.broken(),
                h.kept(),
                h.outcome(),
                words.probability(Signal.COMPLAINT),
                words.probability(Signal.THANKS),
                words.probability(Signal.LEAVING),
                words.probability(Signal.EFFORT),
                words.probability(Signal.TOLD_BEFORE),
                words.probability(Signal.URGENT),
                sentiment,
                before);
    }

    private static long amount(Satisfaction.Sign sign, Signs signs) {
        return switch (sign) {
            case WAITED -> Math.round(signs.waitMinutes());
            case REPEATED -> signs.repeats();
            case ASKED_AGAIN -> signs.askedAgain();
            case PROMISE_BROKEN -> signs.brokenPromises();
            case PROMISE_KEPT -> signs.keptPromises();
            default -> 0;
        };
    }
}
