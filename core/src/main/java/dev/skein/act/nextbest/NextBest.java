package dev.skein.act.nextbest;

import dev.skein.Decision;
import dev.skein.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses what is best for a customer now, over every kind of resource at once: by what is predicted to come of it,
 * what it costs, how long the customer waits, and what the customer wished. Pure: chance follows from the decision's id.
 */
public final class NextBest {
    /** Kind of the decisions made here. */
    public static final String KIND = "next-best";

    static final String USED = "known: ";
    static final String TAKEN = "kind taken";
    static final String WISH = "the customer's wish";
    private static final String NOT_USED = "not used: ";
    private static final String OPTION = "option ";
    private static final double SECONDS_PER_HOUR = 3_600;

    private NextBest() {}

    /** The id of the decision that a question leads to; the same question asked twice is one. */
    public static String decisionId(String event) {
        return Ids.derive("decision", KIND, event);
    }

    /** How an option was weighed, in words, as the decision keeps it; empty where it does not. */
    public static String weighed(Decision decision, String option) {
        return decision.inputs().stream()
                .filter(input -> input.name().equals(OPTION + option))
                .map(Decision.Input::value)
                .findFirst()
                .orElse("");
    }

    /**
     * One option as it was weighed.
     *
     * @param outcome predicted, 0 to 1
     * @param spread how far from it the truth may well be
     * @param value outcome less cost and wait, with the wish
     * @param probability with which it was taken; 0 where something spoke against it
     * @param against what did; empty when nothing
     */
    public record Ranked(
            Candidate candidate, double outcome, double spread, double value, double probability, String against) {}

    /**
     * The answer.
     *
     * @param ranked what nothing spoke against first, the most valuable first
     * @param chosen one of them
     * @param because in words a customer could read
     * @param inputs what it rested on, with ages
     * @param policy by which it was chosen
     */
    public record Answer(
            List<Ranked> ranked, Ranked chosen, String because, List<Decision.Input> inputs, String policy) {
        /** As decisions keep options. */
        public List<Decision.Option> options() {
            return ranked.stream()
                    .map(r -> new Decision.Option(r.candidate().name(), r.against()))
                    .toList();
        }
    }

    /**
     * Decides.
     *
     * @param killSwitch while on only people are brought, and nothing is tried
     */
    public static Answer decide(Question question, Release release, boolean killSwitch) {
        Rules rules = release.rules();
        Features features = question.mayUseKnown() ? Features.of(question.known(), rules) : Features.NONE;
        GuardRails rails = new GuardRails(question, rules, killSwitch);
        List<Ranked> weighed = new ArrayList<>();
        for (Candidate candidate : question.candidates()) {
            LinearModel.Prediction predicted = release.model().of(candidate, features);
            weighed.add(new Ranked(
                    candidate,
                    predicted.outcome(),
                    predicted.spread(),
                    value(candidate, predicted.outcome(), question.wish(), rules),
                    0,
                    rails.against(candidate, predicted.outcome())));
        }
        List<Ranked> ranked = chances(weighed, release, rules.exploring() && !killSwitch);
        Ranked chosen = draw(ranked, question.decision());
        return new Answer(
                List.copyOf(ranked),
                chosen,
                because(ranked, chosen, question),
                inputs(question, features, ranked, chosen),
                release.policy());
    }

    static double value(Candidate candidate, double outcome, Optional<Kind> wish, Rules rules) {
        return outcome
                - candidate.cost() / rules.worth()
                - rules.patience() * candidate.waitSeconds() / SECONDS_PER_HOUR
                + (wish.equals(Optional.of(candidate.kind())) ? rules.wish() : 0);
    }

    /** The chance of each: what the explorer says, and of every open option the floor at least. */
    static List<Ranked> chances(List<Ranked> weighed, Release release, boolean exploring) {
        List<Ranked> ranked = new ArrayList<>(weighed);
        ranked.sort(Comparator.comparing((Ranked r) -> !r.against().isEmpty())
                .thenComparing(Comparator.comparingDouble(Ranked::value).reversed())
                .thenComparing(r -> r.candidate().name()));
        int open = (int) ranked.stream().filter(r -> r.against().isEmpty()).count();
        double[] values = ranked.stream().mapToDouble(Ranked::value).toArray();
        double[] variances =
                ranked.stream().mapToDouble(r -> r.spread() * r.spread()).toArray();
        double[] chances = new double[ranked.size()];
        if (!exploring || open == 1) {
            chances[0] = 1;
        } else {
            Rules rules = release.rules();
            if (rules.explorer() == Explorer.THOMPSON) {
                new Thompson().chances(values, variances, open, chances);
            } else {
                double gamma = rules.gamma() * Math.sqrt(1.0 + release.model().outcomes());
                SquareCb.chances(values, open, gamma, chances);
            }
            double floor = Math.min(rules.floor(), 0.5 / open);
            for (int i = 0; i < open; i++) {
                chances[i] = floor + (1 - open * floor) * chances[i];
            }
        }
        for (int i = 0; i < ranked.size(); i++) {
            Ranked r = ranked.get(i);
            double chance = i < open ? chances[i] : 0;
            ranked.set(i, new Ranked(r.candidate(), r.outcome(), r.spread(), r.value(), chance, r.against()));
        }
        return ranked;
    }

    private static Ranked draw(List<Ranked> ranked, String decision) {
        double left = Ids.fraction(KIND, decision);
        Ranked last = ranked.get(0);
        for (Ranked one : ranked) {
            if (one.probability() > 0) {
                last = one;
                left -= one.probability();
                if (left < 0) {
                    break;
                }
            }
        }
        return last; // rounding may leave a trace of chance over: it is the last one's
    }

    private static String because(List<Ranked> ranked, Ranked chosen, Question question) {
        String name = chosen.candidate().name();
        if (ranked.stream().filter(r -> r.against().isEmpty()).count() == 1) {
            return "the only one that nothing speaks against";
        }
        if (!chosen.equals(ranked.get(0))) {
            return "tried, to learn whether " + name + " helps more: " + percent(chosen.probability())
                    + " of such decisions do";
        }
        String wish = question.wish().equals(Optional.of(chosen.candidate().kind())) ? ", and was asked for" : "";
        return "expected to help best all told" + wish + ": a good outcome " + percent(chosen.outcome())
                + " of the time";
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " in 100";
    }

    private static List<Decision.Input> inputs(
            Question question, Features features, List<Ranked> ranked, Ranked chosen) {
        List<Decision.Input> inputs = new ArrayList<>();
        inputs.add(new Decision.Input("place", question.place(), 0));
        question.wish().ifPresent(w -> inputs.add(new Decision.Input(WISH, w.word(), 0)));
        if (!question.mayUseKnown() && !question.known().isEmpty()) {
            inputs.add(new Decision.Input("what is known of the customer", NOT_USED + "no consent", 0));
        } else {
            for (Known one : question.known()) {
                inputs.add(
                        features.used().contains(one)
                                ? new Decision.Input(USED + one.name(), one.value(), one.ageSeconds())
                                : new Decision.Input(NOT_USED + one.name(), "too old", one.ageSeconds()));
            }
        }
        inputs.add(new Decision.Input(TAKEN, chosen.candidate().kind().name(), 0));
        for (Ranked one : ranked) {
            inputs.add(new Decision.Input(
                    OPTION + one.candidate().name(),
                    String.format(
                            Locale.ROOT,
                            "%s, outcome %.3f within %.3f, cost %d, wait %d s, value %.3f, probability %.4f",
                            one.candidate().kind().word(),
                            one.outcome(),
                            one.spread(),
                            one.candidate().cost(),
                            one.candidate().waitSeconds(),
                            one.value(),
                            one.probability()),
                    0));
        }
        return List.copyOf(inputs);
    }
}
