package dev.skein.learn.empathy;

import dev.skein.Channel;
import dev.skein.Correction;
import dev.skein.Insight;
import dev.skein.Message;
import java.util.Optional;

/**
 * The shipped instrument: was there an opening in a customer's words, and what did our reply do with it. The same for
 * an assistant and an employee. Published, with its error, in docs/empathy.md. Pure and safe between threads.
 */
public final class Empathy {
    /** Name and version, for what is stored of its judgements. */
    public static final String MODEL = "empathy-1";

    /** An insight this sure of another language than English keeps the instrument silent. */
    public static final double LANGUAGE_MIN = 0.5;

    private static final Instrument SHIPPED = new Instrument(
            Weights.parse(ShippedWeights.OPENING),
            Weights.parse(ShippedWeights.ACKNOWLEDGED),
            Weights.parse(ShippedWeights.UNDERSTOOD),
            Weights.parse(ShippedWeights.HELPED),
            Weights.parse(ShippedWeights.HEARD));

    private Empathy() {}

    /** The shipped weights as an instrument, to be measured. */
    public static Instrument shipped() {
        return SHIPPED;
    }

    /** Whether the words can be judged: English, or too short to say. Anything else is not judged rather than guessed. */
    public static boolean isJudged(Insight insight) {
        String code = insight.language().label();
        return code.equals("en") || code.equals("und") || insight.language().confidence() < LANGUAGE_MIN;
    }

    /**
     * The opening in a customer's words; empty where none is likelier, and where the words are not English. What a person
     * said of it, of the opening itself or of the feeling, stands above what the instrument reads.
     */
    public static Optional<Opening> opening(String text, Optional<Insight> insight) {
        Optional<Boolean> said = insight.flatMap(Empathy::said);
        if (said.isPresent()) {
            return said.get() ? Optional.of(SHIPPED.openingAsSaid(text)) : Optional.empty();
        }
        return insight.filter(i -> !isJudged(i)).isPresent() ? Optional.empty() : SHIPPED.openingIn(text, insight);
    }

    private static Optional<Boolean> said(Insight insight) {
        boolean feelingSaid = insight.corrections().stream().anyMatch(c -> c.aspect() == Correction.Aspect.FEELING);
        return insight.openingSaid()
                .or(() -> feelingSaid ? Optional.of(insight.feeling().isBurdened()) : Optional.empty());
    }

    /** Whether a message that was read has an opening; one that nothing has read has none. */
    public static boolean isOpening(Message message) {
        return message.insight().isPresent() && opening(message).isPresent();
    }

    /** The opening in a customer's message. */
    public static Optional<Opening> opening(Message message) {
        return opening(message.text(), message.insight());
    }

    /** What a reply did with the opening found in {@code said}. */
    public static EmpathyJudgement judge(String said, Opening opening, String reply, Channel channel) {
        return new EmpathyJudgement(opening, SHIPPED.facets(said, reply), KnownErrors.of(channel));
    }

    /** Whether a reply to {@code said} names its feeling or burden; a scripted sorry does not. */
    public static boolean acknowledges(String said, String reply) {
        return SHIPPED.facets(said, reply).stream().anyMatch(f -> f.facet() == Facet.ACKNOWLEDGED && f.present());
    }

    /** The customer's words, short enough to be shown: of a long message the sentence that carried the opening. */
    public static String quote(Message message) {
        String text = message.text();
        if (text.strip().length() <= QUOTE_CHARS_MAX) {
            return text.strip();
        }
        Span span = opening(message)
                .map(o -> o.cause().filter(c -> c.meets(o.words())).orElse(o.words()))
                .orElse(new Span(0, text.length()));
        return around(text, span);
    }

    private static final int QUOTE_CHARS_MAX = 160;

    /** The sentence the words stand in, cut where it is long. */
    private static String around(String text, Span span) {
        Span sentence = Tokens.sentences(text).stream()
                .filter(s -> s.meets(span))
                .findFirst()
                .orElse(span);
        String words = sentence.of(text).strip();
        return words.length() > QUOTE_CHARS_MAX ? words.substring(0, QUOTE_CHARS_MAX) : words;
    }
}
