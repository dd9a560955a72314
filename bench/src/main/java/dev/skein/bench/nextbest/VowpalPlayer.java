package dev.skein.bench.nextbest;

import java.util.SplittableRandom;
import vowpalWabbit.learner.VWActionProbsLearner;
import vowpalWabbit.learner.VWLearners;
import vowpalWabbit.responses.ActionProb;
import vowpalWabbit.responses.ActionProbs;

/**
 * Vowpal Wabbit over its own Java binding, contextual bandit with action-dependent features, the situation crossed with
 * the option. The lines that do not depend on its choice are made before time is taken.
 */
final class VowpalPlayer implements Player {
    private final VWActionProbsLearner learner;
    private final SplittableRandom random;
    private final String[] shared;
    private final String[] options;
    private final String[] lines;

    VowpalPlayer(String how, Shop shop, long seed) {
        learner = VWLearners.create("--quiet -q sa --cb_explore_adf " + how);
        random = new SplittableRandom(seed);
        shared = new String[shop.rounds()];
        for (int t = 0; t < shared.length; t++) {
            StringBuilder line = new StringBuilder("shared |s");
            for (int f = 0; f < Shop.FEATURES; f++) {
                line.append(" f").append(f).append('=').append(shop.value(t, f));
            }
            shared[t] = line.toString();
        }
        options = new String[shop.options()];
        for (int a = 0; a < options.length; a++) {
            options[a] = "|a o" + a;
        }
        lines = new String[options.length + 1];
    }

    @Override
    public int play(Shop shop, int round) {
        lines[0] = shared[round];
        System.arraycopy(options, 0, lines, 1, options.length);
        ActionProbs chances = learner.predict(lines);
        double left = random.nextDouble();
        ActionProb taken = chances.getActionProbs()[0];
        for (ActionProb one : chances.getActionProbs()) {
            if (one.getProbability() > 0) {
                taken = one;
                left -= one.getProbability();
                if (left < 0) {
                    break;
                }
            }
        }
        int option = taken.getAction();
        String cost = shop.outcome(round, option) > 0 ? "0:-1:" : "0:0:";
        lines[option + 1] = cost + taken.getProbability() + ' ' + options[option];
        learner.learn(lines);
        return option;
    }

    @Override
    public void close() {
        try {
            learner.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
