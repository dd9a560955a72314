package dev.skein.loop;

import dev.skein.Decision;
import dev.skein.Ids;
import dev.skein.act.nextbest.Lesson;
import dev.skein.act.nextbest.LinearModel;
import dev.skein.act.nextbest.Release;
import dev.skein.act.nextbest.Retold;
import dev.skein.learn.LoggedDecision;
import dev.skein.learn.OffPolicy;
import dev.skein.learn.Uplift;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a learned release would have brought where decisions were taken and their outcome is known, beside the one that is
 * live, by the chances that were logged. No decision judges a model that learned from its person: the model is learned
 * anew for each fifth of the people from the other four (cross-fitting: P. Zheng and M. J. van der Laan 2011).
 *
 * @param candidate of the release that was learned
 * @param live of the one that is live
 * @param refused why it may not be proposed or approved; empty when it may
 */
public record Merit(OffPolicy candidate, OffPolicy live, String refused) {
    private static final int FOLDS = 5;

    /** A decision of a person, and what came of it, 0 to 1. */
    public record Case(String person, Decision decision, double outcome) {}

    /** Measures, on cases from the oldest to the newest. */
    public static Merit of(List<Case> cases, Release candidate, Release live) {
        List<LoggedDecision> ours = new ArrayList<>();
        List<LoggedDecision> theirs = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Release without = without(fold, cases, candidate);
            for (Case one : cases) {
                if (fold(one) == fold) {
                    logged(one, without).ifPresent(ours::add);
                    logged(one, live).ifPresent(theirs::add);
                }
            }
        }
        OffPolicy own = OffPolicy.of(ours);
        OffPolicy other = OffPolicy.of(theirs);
        return new Merit(own, other, refused(own, other));
    }

    private static int fold(Case one) {
        return (int) (FOLDS * Ids.fraction("merit", one.person()));
    }

    /** The release as it were had it never met the people of the fold. */
    private static Release without(int fold, List<Case> cases, Release candidate) {
        List<Lesson> lessons = cases.stream()
                .filter(one -> fold(one) != fold)
                .flatMap(one -> Lesson.of(one.decision(), one.outcome()).stream())
                .toList();
        LinearModel model = LinearModel.first().learned(lessons, candidate.rules());
        return new Release(candidate.version(), model, candidate.rules(), candidate.trail());
    }

    private static Optional<LoggedDecision> logged(Case one, Release release) {
        if (!(one.decision().probability() > 0)) {
            return Optional.empty();
        }
        return Retold.of(one.decision(), release)
                .map(told -> new LoggedDecision(
                        one.person(),
                        one.decision().probability(),
                        told.chance(),
                        told.untried(),
                        one.outcome(),
                        0,
                        0));
    }

    private static String refused(OffPolicy own, OffPolicy other) {
        if (!own.withheld().isEmpty()) {
            return "its merit cannot be told: " + own.withheld();
        }
        boolean worse = own.selfNormalised()
                .filter(mine -> other.selfNormalised()
                        .filter(live -> mine.high() < live.low())
                        .isPresent())
                .isPresent();
        return worse ? "it would have done worse than what is live: " + sentence(own, other) : "";
    }

    /** In words: how often a good outcome would have come of it, and of what is live. */
    public String sentence() {
        return sentence(candidate, live);
    }

    private static String sentence(OffPolicy own, OffPolicy other) {
        return own.selfNormalised().map(Merit::points).orElse("not told") + " good outcomes in a hundred, beside "
                + other.selfNormalised().map(Merit::points).orElse("not told") + " of the live one, over "
                + own.decisions() + " decisions worth " + Math.round(own.effectiveSize());
    }

    private static String points(Uplift.Interval of) {
        return String.format(
                Locale.ROOT, "%.1f (95 %%: %.1f to %.1f)", 100 * of.value(), 100 * of.low(), 100 * of.high());
    }
}
