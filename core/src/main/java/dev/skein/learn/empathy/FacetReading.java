package dev.skein.learn.empathy;

import java.util.Optional;

/**
 * One facet of a reply as the instrument reads it.
 *
 * @param probability that a labeller would say yes, 0 to 1
 * @param present whether it is taken for a yes, at the probability where yes becomes likelier than no
 * @param span the reply's words that carry it; empty where it is not present
 */
public record FacetReading(Facet facet, double probability, boolean present, Optional<Span> span) {}
