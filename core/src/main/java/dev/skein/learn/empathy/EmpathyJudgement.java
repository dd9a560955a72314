package dev.skein.learn.empathy;

import java.util.List;

/**
 * What a reply did with an opening: four facets, each with its words, never one score. It judges words said, by an
 * assistant and an employee alike; it says nothing of how the speaker felt and ranks nobody.
 *
 * @param opening what was answered
 * @param facets in the order of {@link Facet}
 * @param error how often this instrument is wrong on talks of this channel; stands beside every figure made of it
 */
public record EmpathyJudgement(Opening opening, List<FacetReading> facets, KnownError error) {
    /** The reading of one facet. */
    public FacetReading of(Facet facet) {
        return facets.stream()
                .filter(f -> f.facet() == facet)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(facet + ": not judged (expected: one of " + facets + ")"));
    }

    /** Whether the facet is taken for a yes. */
    public boolean has(Facet facet) {
        return of(facet).present();
    }
}
