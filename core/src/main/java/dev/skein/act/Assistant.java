package dev.skein.act;

import dev.skein.Company;
import dev.skein.Conversation;
import dev.skein.Decision;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.Message;
import dev.skein.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the assistant does with a customer's words: answer from the company's own knowledge, ask back once, or bring a
 * person in. It names a feeling when there is one, says nothing the company has not written, and never leaves the
 * customer without a way on.
 */
public final class Assistant {
    /** Name and version of this policy, as decisions cite it. */
    public static final String POLICY = "assistant@1";

    /** How well a passage must fit to be an answer, 0 to 1. */
    public static final double FIT_MIN = 0.45;

    /** How sure a feeling must be to be named. */
    public static final double FEELING_MIN = 0.45;

    /** How sure a language must be to be acted on. */
    private static final double LANGUAGE_MIN = 0.8;

    private static final Pattern WANTS_PERSON = Pattern.compile(
            "(?i)\\b(real (person|human)|human|(talk|speak|chat) (to|with) (a |an |some)?(person|human|agent|someone|body|somebody)"
                    + "|representative|operator)\\b|^\\s*person\\W*$");

    private Assistant() {}

    /** What the assistant would do. */
    public enum Move {
        ANSWER,
        ASK_BACK,
        HAND_OVER,
        CLOSE
    }

    /**
     * A reply.
     *
     * @param move what it does
     * @param text the words
     * @param because why, in words
     * @param options what could be done, with what spoke against each
     * @param sources titles of the knowledge used
     */
    public record Reply(Move move, String text, String because, List<Decision.Option> options, List<String> sources) {}

    /**
     * Decides on a customer's message.
     *
     * @param mayFeel whether the customer lets us read feelings
     */
    public static Reply reply(Conversation conversation, Event message, Company company, boolean mayFeel) {
        Optional<Insight> insight = message.insight();
        String named = mayFeel ? insight.map(Assistant::named).orElse("") : "";
        String need =
                insight.flatMap(Insight::bestNeed).map(Insight.Reading::label).orElse("");
        Optional<Passage> best =
                message.passages().stream().filter(p -> p.score() >= FIT_MIN).findFirst();
        String person = wantsPerson(message, company, need, mayFeel);
        boolean thanks = need.equals("thanks") && person.isEmpty() && named.isEmpty();
        String against = best.isEmpty() ? "nothing in our knowledge fits well enough" : "";
        boolean askedBefore = conversation.tail().stream()
                        .filter(m -> m.author() == Message.Author.ASSISTANT)
                        .count()
                > 0;
        String noAskBack = askedBefore ? "asked back before: once is enough" : "";
        List<Decision.Option> options = new ArrayList<>();
        options.add(new Decision.Option("answer from knowledge", person.isEmpty() ? against : person));
        options.add(new Decision.Option("ask back", person.isEmpty() ? noAskBack : person));
        options.add(Decision.Option.open("bring a person in"));
        if (thanks) {
            return new Reply(
                    Move.CLOSE,
                    "You're welcome. I'm here if anything else comes up, and so are my colleagues.",
                    "the customer thanked us",
                    options,
                    List.of());
        }
        if (!person.isEmpty()) {
            return handOver(named, person, need, company, options);
        }
        if (best.isPresent()) {
            String text = lead(named)
                    + best.get().text().strip()
                    + "\n\nDid that answer it? If not, write \"person\" and I will bring a colleague in.";
            String because = "our article \"" + best.get().title() + "\" answers it";
            return new Reply(
                    Move.ANSWER, text, because, options, List.of(best.get().title()));
        }
        if (!askedBefore) {
            String text = lead(named)
                    + "I want to get this right and am not sure I understood. Could you tell me a little more, for "
                    + "example which order it is about? Or write \"person\" and I will bring a colleague in.";
            return new Reply(Move.ASK_BACK, text, "not sure what is asked", options, List.of());
        }
        return handOver(named, "I could not answer it, and asked back before", need, company, options);
    }

    private static Reply handOver(
            String named, String why, String need, Company company, List<Decision.Option> options) {
        String bringing = bringing(company, need);
        String text = lead(named) + "This needs more than I can do, so " + bringing;
        return new Reply(Move.HAND_OVER, text, why, options, List.of());
    }

    private static String lead(String named) {
        return named.isEmpty() ? "" : named + " ";
    }

    /** The words by which a person is brought in from the department a need is of. */
    public static String bringing(Company company, String need) {
        String team = company.need(need).map(n -> " from " + n.function()).orElse("");
        return "I am bringing in a colleague" + team
                + ". They can read everything you wrote here; you will not have to say it again.";
    }

    /** Why a person should answer this message; empty when the assistant may. */
    public static String wantsPerson(Event message, Company company, String need, boolean mayFeel) {
        if (message.type().equals("PersonAsked")
                || WANTS_PERSON.matcher(message.text()).find()) {
            return "the customer asked for a person";
        }
        Optional<Insight> insight = message.insight();
        if (mayFeel
                && insight.filter(i -> i.feeling() == Feeling.DISTRESSED && i.feelingConfidence() >= FEELING_MIN)
                        .isPresent()) {
            return "the customer is distressed: a person should answer";
        }
        if (insight.filter(i -> !i.language().label().equals("en")
                        && !i.language().label().equals("und")
                        && i.language().confidence() >= LANGUAGE_MIN)
                .isPresent()) {
            return "the assistant only writes English";
        }
        if (company.need(need).filter(Company.NeedKind::people).isPresent()) {
            return company.needTitle(need).toLowerCase(Locale.ROOT) + " always wants a person";
        }
        return "";
    }

    /** The feeling in words, when one is sure enough to be named; empty else. */
    public static String named(Insight insight) {
        if (!insight.feeling().isBurdened() || insight.feelingConfidence() < FEELING_MIN) {
            return "";
        }
        String emotion = insight.bestEmotion().map(Insight.Reading::label).orElse("");
        return switch (emotion) {
            case "anger", "annoyance", "disapproval", "disgust" -> "I can see how frustrating this is, and I'm sorry.";
            case "sadness", "disappointment", "grief", "remorse" -> "I'm sorry, that is a real disappointment.";
            case "fear", "nervousness" -> "I understand that this is worrying.";
            case "confusion" -> "I'm sorry this has been so confusing.";
            case "embarrassment" -> "Please don't feel bad about it; it happens to many.";
            default -> "I'm sorry you have to deal with this. It must be frustrating.";
        };
    }
}
