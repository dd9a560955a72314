package dev.skein.server.learn;

import dev.skein.learn.empathy.EmpathyLabel;
import dev.skein.learn.empathy.Facet;
import dev.skein.learn.empathy.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One reply of ours beside the opening it answers, as the empathy instrument reads it and as people say it is. The same
 * for an assistant's words and an employee's; whose they were is not in it.
 *
 * @param reply event of our message
 * @param opening event of the customer's message
 * @param words that the opening stands in, as the customer wrote them
 * @param facets in the order heard, acknowledged, understood, helped
 * @param replies how many replies the instrument's error was measured on, for this kind of channel
 * @param model that read it
 */
@Schema(name = "JudgedReply")
public record JudgedReply(
        String reply, String opening, String words, List<FacetView> facets, int replies, String model) {
    /**
     * One facet.
     *
     * @param read whether the instrument takes it for there
     * @param probability of that, 0 to 1
     * @param span our words that carry it, in UTF-16 units
     * @param error share of such replies where instrument and labeller differed on it, 0 to 1
     * @param said what somebody said of it, the last word; it stands above what was read
     */
    @Schema(name = "FacetView")
    public record FacetView(
            Facet facet, boolean read, double probability, Optional<Span> span, double error, Optional<Said> said) {
        /** Whether it counts as there. */
        boolean holds() {
            return said.map(Said::yes).orElse(read);
        }
    }

    /** Somebody's word: who it was stands there as a role. */
    @Schema(name = "FacetSaid")
    public record Said(boolean yes, String role, Instant at, String why) {
        static Said of(EmpathyLabel label, String role) {
            return new Said(label.yes(), role, label.at(), label.why());
        }
    }
}
