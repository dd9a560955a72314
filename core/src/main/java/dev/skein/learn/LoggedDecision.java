package dev.skein.learn;

/**
 * One decision of the past, as an off-policy estimate needs it. An outcome is a number, 0 to 1 for shares.
 *
 * @param person whose; decisions about one person are not taken for independent
 * @param logged probability with which the policy of then took what it took, above 0 to 1
 * @param target probability with which the policy asked about would have taken the same, 0 to 1
 * @param untried what the policy asked about would do with this probability and nobody ever did then, 0 to 1
 * @param outcome what came of it
 * @param predicted what a model fitted on other people expects of what was taken
 * @param expected what the same model expects of the policy asked about, untried parts left out
 */
public record LoggedDecision(
        String person,
        double logged,
        double target,
        double untried,
        double outcome,
        double predicted,
        double expected) {

    public LoggedDecision {
        if (!(logged > 0 && logged <= 1)) {
            throw new IllegalArgumentException("logged: " + logged + " (expected: above 0, at most 1)");
        }
        if (!(target >= 0 && target <= 1) || !(untried >= 0 && untried <= 1)) {
            throw new IllegalArgumentException("target: " + target + ", untried: " + untried + " (expected: 0 to 1)");
        }
    }

    /** How much more often the policy asked about takes it. */
    double weight() {
        return target / logged;
    }
}
