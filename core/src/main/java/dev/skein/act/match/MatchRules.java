package dev.skein.act.match;

import java.time.Duration;

/**
 * The hard limits and the weights of matching; a version of a policy.
 *
 * @param version 1 or more, as decisions name it
 * @param waitMax who waited longer goes before everything else, the longest first: nobody is starved for another's good
 * @param chargedMax charged conversations one after another, at most; then others, until a pause
 * @param needed time a conversation needs at least: whoever leaves sooner gets no new one
 * @param patience what a whole {@link #waitMax} of waiting weighs beside a sure good outcome, 0 or more
 * @param rest what half an hour without work weighs beside a sure good outcome, 0 or more: it spreads the work
 */
public record MatchRules(int version, Duration waitMax, int chargedMax, Duration needed, double patience, double rest) {
    /** As a company starts: ten minutes, three charged in a row, five minutes needed. */
    public static final MatchRules PLAIN =
            new MatchRules(1, Duration.ofMinutes(10), 3, Duration.ofMinutes(5), 0.2, 0.6);

    public MatchRules {
        if (version < 1 || waitMax.toSeconds() < 1 || chargedMax < 1 || needed.isNegative()) {
            throw new IllegalArgumentException("rules: version " + version + ", waitMax " + waitMax + ", chargedMax "
                    + chargedMax + ", needed " + needed + " (expected: 1 or more, 1 s or more, 1 or more, 0 or more)");
        }
        if (!(patience >= 0 && patience <= 1 && rest >= 0 && rest <= 1)) {
            throw new IllegalArgumentException(
                    "rules: patience " + patience + ", rest " + rest + " (expected: each 0 to 1)");
        }
    }

    /** {@code match@version}, as decisions name the policy they were taken by. */
    public String policy() {
        return "match@" + version;
    }
}
