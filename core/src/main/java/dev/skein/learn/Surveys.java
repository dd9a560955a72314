package dev.skein.learn;

import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Decision;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asking how it went: once a conversation, also when only the assistant spoke, and not twice within a day. */
public final class Surveys {
    /** Name and version of this policy, as decisions cite it. */
    public static final String POLICY = "survey-once@1";

    /** The two questions, in the order they are asked. */
    public static final List<String> QUESTIONS = List.of("Did you feel heard?", "Is it solved?");

    /** Time between two questions to one customer. */
    public static final Duration BETWEEN = Duration.ofHours(24);

    private static final int KEPT_MAX = 5;

    private Surveys() {}

    /** What spoke against asking; all empty when nothing does. */
    public static Decision.Option ask(Customer customer, String about, Channel channel, Instant now) {
        String against = "";
        if (customer.surveys().stream().anyMatch(s -> s.about().equals(about))) {
            against = "asked before about this";
        } else if (!Consent.allows(customer.consents(), Consent.Purpose.RESEARCH, channel)) {
            against = "no consent for research";
        } else if (customer.surveys().stream().anyMatch(s -> s.asked().isAfter(now.minus(BETWEEN)))) {
            against = "asked within 24 hours";
        }
        return new Decision.Option("ask", against);
    }

    /** The survey of a conversation. */
    public static Survey about(Conversation conversation, Key customer, String by, Instant now) {
        return new Survey(
                Ids.derive("survey", conversation.id()),
                customer,
                conversation.origin(),
                conversation.id(),
                now,
                by,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** The survey with what was answered; what was answered before and is not said again stays. */
    public static Survey answered(
            Survey survey, Instant at, Optional<Integer> heard, Optional<Boolean> solved, String words) {
        return new Survey(
                survey.id(),
                survey.customer(),
                survey.origin(),
                survey.about(),
                survey.asked(),
                survey.by(),
                Optional.of(at),
                heard.filter(h -> h >= 1 && h <= 5).or(survey::heard),
                solved.or(survey::solved),
                words.isEmpty() ? survey.words() : words);
    }

    /** The list with this survey new or changed, the oldest leaving beyond the limit. */
    public static List<Survey> with(List<Survey> known, Survey survey) {
        List<Survey> now = new ArrayList<>(known);
        now.removeIf(s -> s.id().equals(survey.id()));
        now.add(survey);
        return List.copyOf(now.subList(Math.max(0, now.size() - KEPT_MAX), now.size()));
    }
}
