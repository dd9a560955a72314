package dev.skein.act.nextbest;

import dev.skein.Consent;
import dev.skein.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a release would have done where a decision was taken, told from what the decision kept: the same options, with what
 * spoke against them then, the same knowledge of the same age.
 *
 * @param chance with which it would take what was taken, 0 to 1
 * @param untried with which it would take something that could not be taken then, 0 to 1: of that the past knows nothing
 */
public record Retold(double chance, double untried) {
    private static final Pattern WEIGHED =
            Pattern.compile("(\\w+), outcome .*, cost (\\d+), wait (\\d+) s, .*probability ([0-9.]+)");

    /** What the model had to do with it: another model may come to another end. */
    private static final String PREDICTED = "guard rail: predicted outcome";

    private static final String SWITCHED_OFF = "the kill switch is on";

    private record Weighed(Candidate candidate, String against, double probability) {}

    /** Empty for a decision of another kind or shape, and for one under the kill switch: nothing was weighed there. */
    public static Optional<Retold> of(Decision decision, Release release) {
        Optional<Lesson> used = Lesson.of(decision, 0);
        List<Weighed> all = new ArrayList<>();
        for (Decision.Option option : decision.options()) {
            weighed(decision, option).ifPresent(all::add);
        }
        if (used.isEmpty()
                || all.size() != decision.options().size()
                || all.stream().anyMatch(one -> one.against.equals(SWITCHED_OFF))) {
            return Optional.empty();
        }
        double chance = 0;
        double untried = 0;
        for (NextBest.Ranked ranked : again(decision, used.get(), all, release)) {
            String name = ranked.candidate().name();
            chance += name.equals(decision.chosen()) ? ranked.probability() : 0;
            boolean tried = all.stream().anyMatch(one -> one.candidate.name().equals(name) && one.probability > 0);
            untried += tried ? 0 : ranked.probability();
        }
        return Optional.of(new Retold(Math.min(1, chance), Math.min(1, untried)));
    }

    private static List<NextBest.Ranked> again(Decision decision, Lesson used, List<Weighed> all, Release release) {
        Rules rules = release.rules();
        Features features = Features.of(used.used(), rules);
        Optional<Kind> wish = decision.inputs().stream()
                .filter(input -> input.name().equals(NextBest.WISH))
                .map(input -> Kind.valueOf(input.value().toUpperCase(Locale.ROOT)))
                .findFirst();
        boolean forPeople = wish.filter(Kind::isPeople).isPresent();
        List<NextBest.Ranked> weighed = new ArrayList<>();
        for (Weighed one : all) {
            LinearModel.Prediction predicted = release.model().of(one.candidate, features);
            boolean low = one.candidate.kind() != Kind.NOTHING
                    && !(forPeople && one.candidate.kind().isPeople())
                    && predicted.outcome() < rules.outcomeMin();
            boolean then = !one.against.isEmpty() && !one.against.startsWith(PREDICTED);
            weighed.add(new NextBest.Ranked(
                    one.candidate,
                    predicted.outcome(),
                    predicted.spread(),
                    NextBest.value(one.candidate, predicted.outcome(), wish, rules),
                    0,
                    then ? one.against : low ? PREDICTED : ""));
        }
        return NextBest.chances(weighed, release, rules.exploring());
    }

    private static Optional<Weighed> weighed(Decision decision, Decision.Option option) {
        Matcher found = WEIGHED.matcher(NextBest.weighed(decision, option.name()));
        if (!found.matches()) {
            return Optional.empty();
        }
        Candidate candidate = new Candidate(
                option.name(),
                Kind.valueOf(found.group(1).toUpperCase(Locale.ROOT)),
                Consent.Purpose.SERVICE,
                Optional.empty(),
                Long.parseLong(found.group(2)),
                Long.parseLong(found.group(3)),
                true,
                List.of());
        return Optional.of(new Weighed(candidate, option.against(), Double.parseDouble(found.group(4))));
    }
}
