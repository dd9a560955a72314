package dev.skein.act.nextbest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A learned model on its way to use: learned, proposed, approved, live; one step after the other, each by somebody and
 * with a reason. Nothing that was not approved decides anything.
 *
 * @param version counted from 1; 1 is what is taken for true before anything was seen
 * @param model what it believes
 * @param rules it is used by
 * @param trail its steps, the first first
 */
public record Release(int version, LinearModel model, Rules rules, List<Step> trail) {
    /** How far it has come. */
    public enum Stage {
        LEARNED,
        PROPOSED,
        APPROVED,
        LIVE,
        RETIRED
    }

    /** One step of the trail. */
    public record Step(Stage stage, String by, Instant at, String because) {}

    public Release {
        if (version < 1 || trail.isEmpty()) {
            throw new IllegalArgumentException(
                    "release: version " + version + ", " + trail.size() + " steps (expected: 1 or more, at least one)");
        }
        trail = List.copyOf(trail);
    }

    /** What a company starts with: rules and first beliefs, approved by being shipped. */
    public static Release first(Rules rules) {
        return new Release(
                1,
                LinearModel.first(),
                rules,
                List.of(new Step(Stage.LIVE, rules.owner(), Instant.EPOCH, "as shipped: nothing learned yet")));
    }

    /** A candidate. */
    public static Release learned(int version, LinearModel model, Rules rules, String by, Instant at, String because) {
        return new Release(version, model, rules, List.of(new Step(Stage.LEARNED, by, at, because)));
    }

    /** Where it stands. */
    public Stage stage() {
        return trail.get(trail.size() - 1).stage();
    }

    /** Who proposed it last; empty when nobody has. */
    public Optional<String> proposer() {
        return trail.stream()
                .filter(step -> step.stage() == Stage.PROPOSED)
                .map(Step::by)
                .reduce((first, last) -> last);
    }

    /** Whether it was ever let decide. */
    public boolean wasApproved() {
        return version == 1 || trail.stream().anyMatch(s -> s.stage() == Stage.APPROVED);
    }

    /** One step on. A step that leaves one out, or names nobody, is an {@link IllegalStateException}. */
    public Release moved(Stage to, String by, Instant at, String because) {
        boolean follows = switch (to) {
            case LEARNED -> false;
            case PROPOSED -> stage() == Stage.LEARNED;
            case APPROVED -> stage() == Stage.PROPOSED;
            case LIVE -> wasApproved() && (stage() == Stage.APPROVED || stage() == Stage.RETIRED);
            case RETIRED -> stage() == Stage.LIVE;
        };
        if (!follows || by.isBlank()) {
            throw new IllegalStateException(
                    "version " + version + " is " + stage() + ": " + to + " does not follow, or nobody answers for it");
        }
        List<Step> longer = new ArrayList<>(trail);
        longer.add(new Step(to, by, at, because));
        return new Release(version, model, rules, longer);
    }

    /** As decisions name it. */
    public String policy() {
        String how = rules.exploring() ? rules.explorer().name().toLowerCase(java.util.Locale.ROOT) : "best";
        return "next-best@" + rules.version() + ", model@" + version + ", " + how.replace('_', '-');
    }
}
