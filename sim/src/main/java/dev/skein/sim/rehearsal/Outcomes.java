package dev.skein.sim.rehearsal;

import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.act.playbook.Playbook;
import dev.skein.learn.LoggedDecision;
import dev.skein.learn.OffPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a version would have brought, told from the decisions of the past. The outcome of a decision is its run's goal, as
 * the version that took it measures it on the same events. A version does <i>the same</i> where its steps are the same and
 * its run begins at the same moment; where it begins no run about the same thing it does what holding out does, nothing;
 * anything else was never tried, and counts against telling anything.
 */
final class Outcomes {
    /** Share of the logged decisions that the version which took them must take again, at the same time. */
    static final double FOUND_AGAIN_MIN = 0.99;

    /** Parts the people fall into by lot: a model is fitted on all parts but a person's own. */
    private static final int FOLDS = 5;

    private final Playbook logged;
    private final List<Known> known;
    private final Set<Occasion> decided;
    private final long notFound;
    private final long seed;

    /** A decision of the past whose outcome is known. */
    private record Known(Choice choice, Key person, double outcome, int fold) {}

    private record Beginning(Key person, String about, Instant at) {}

    private record Occasion(Key person, String about) {}

    private Outcomes(Playbook logged, List<Known> known, Set<Occasion> decided, long notFound, long seed) {
        this.logged = logged;
        this.known = known;
        this.decided = decided;
        this.notFound = notFound;
        this.seed = seed;
    }

    /**
     * Takes the decisions of the past up. One whose goal still had time when the past ended tells nothing: a bad end would
     * be known already, a good one not yet.
     *
     * @param logged the version that took them
     * @param rehearsed what that version did with the past
     * @param until when the past ends
     */
    static Outcomes of(List<Choice> choices, Playbook logged, Rehearsed rehearsed, Instant until, long seed) {
        Map<Beginning, RunSeen> runs = new HashMap<>();
        for (RunSeen run : rehearsed.runs()) {
            if (run.policy().equals(logged.policy())) {
                runs.put(new Beginning(run.person(), run.subject(), run.began()), run);
            }
        }
        Map<Key, Key> owners = rehearsed.owners();
        Instant told = until.minus(logged.goal().within());
        List<Known> known = new ArrayList<>();
        Set<Occasion> decided = new HashSet<>();
        long notFound = 0;
        for (Choice choice : choices) {
            if (!choice.policy().equals(logged.policy())) {
                continue;
            }
            Key person = owners.getOrDefault(choice.person(), choice.person());
            RunSeen run = runs.get(new Beginning(person, choice.about(), choice.at()));
            decided.add(new Occasion(person, choice.about()));
            if (run == null) {
                notFound++;
            } else if (run.reached().isPresent() && !choice.at().isAfter(told)) {
                double lot = Ids.fraction("fold", String.valueOf(seed), person.toString());
                known.add(new Known(choice, person, run.reached().get() ? 1 : 0, (int) (lot * FOLDS)));
            }
        }
        return new Outcomes(logged, known, decided, notFound, seed);
    }

    /** The estimate for a version; withheld with its reason where the past cannot tell. */
    OffPolicy of(Playbook version, Rehearsed rehearsed) {
        long all = known.size() + notFound;
        if (all > 0 && known.size() + notFound > 0 && notFound > (1 - FOUND_AGAIN_MIN) * all) {
            return withheld(notFound + " of " + all + " logged decisions are not ones that " + logged.policy()
                    + " takes on these events: the log is of another version, or not whole");
        }
        if (!version.goal().equals(logged.goal())) {
            return withheld(
                    "the log tells the outcome of " + logged.policy() + ", and this version is for another one");
        }
        Map<Occasion, List<RunSeen>> runs = new LinkedHashMap<>();
        for (RunSeen run : rehearsed.runs()) {
            if (run.policy().equals(version.policy())) {
                runs.computeIfAbsent(new Occasion(run.person(), run.subject()), any -> new ArrayList<>(1))
                        .add(run);
            }
        }
        Model model = new Model(known);
        boolean sameSteps = version.steps().equals(logged.steps());
        List<LoggedDecision> log = new ArrayList<>(known.size());
        for (Known one : known) {
            List<RunSeen> would = runs.getOrDefault(new Occasion(one.person, one.choice.about()), List.of());
            double share = would.isEmpty() ? 0 : 1 - version.holdOut();
            boolean same =
                    would.isEmpty() || (sameSteps && at(would, one.choice.at()).isPresent());
            log.add(decision(one, same ? share : 0, 1 - share, same ? 0 : share, model));
        }
        OffPolicy told = OffPolicy.of(log);
        long beyond = beyond(runs);
        double share = (double) beyond / Math.max(1, beyond + known.size());
        return told.withheld().isEmpty() && share > OffPolicy.UNTRIED_MAX
                ? withheld(beyond + " of its runs begin where nothing was decided then: the past cannot tell what comes"
                        + " of them")
                : told;
    }

    private static Optional<RunSeen> at(List<RunSeen> runs, Instant began) {
        return runs.stream().filter(run -> run.began().equals(began)).findFirst();
    }

    /** Runs about what no logged decision was about, their outcome known or not. */
    private long beyond(Map<Occasion, List<RunSeen>> runs) {
        return runs.entrySet().stream()
                .filter(e -> !decided.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .filter(run -> run.reached().isPresent())
                .count();
    }

    private static LoggedDecision decision(Known one, double treats, double holds, double untried, Model model) {
        double treated = model.of(one.fold, true);
        double held = model.of(one.fold, false);
        return new LoggedDecision(
                one.person.toString(),
                one.choice.probability(),
                one.choice.treated() ? treats : holds,
                untried,
                one.outcome,
                one.choice.treated() ? treated : held,
                treats * treated + holds * held);
    }

    private OffPolicy withheld(String because) {
        return new OffPolicy(known.size(), 0, 0, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), because);
    }

    /** The seed the parts of people are drawn with. */
    long seed() {
        return seed;
    }

    /** The share of good outcomes by what was done, among people of the other parts; one good and one bad are added. */
    private static final class Model {
        private final double[][] good = new double[FOLDS][2];
        private final double[][] all = new double[FOLDS][2];

        Model(List<Known> known) {
            for (Known one : known) {
                int arm = one.choice.treated() ? 1 : 0;
                for (int fold = 0; fold < FOLDS; fold++) {
                    if (fold != one.fold) {
                        good[fold][arm] += one.outcome;
                        all[fold][arm]++;
                    }
                }
            }
        }

        double of(int fold, boolean treated) {
            int arm = treated ? 1 : 0;
            return (good[fold][arm] + 1) / (all[fold][arm] + 2);
        }
    }
}
