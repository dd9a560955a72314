package dev.skein.language.empathy;

import dev.skein.learn.empathy.Facet;
import dev.skein.learn.empathy.Opening;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation with labels by docs/empathy-protocol.md.
 *
 * @param id unique in its file; versions of one conversation share what stands before a {@code ~}
 * @param channel {@code chat}, {@code mail}, {@code phone} or {@code review}
 * @param licence of the text, an SPDX name
 */
public record LabelledTalk(String id, String channel, String licence, List<Turn> turns) {
    /** The channels a talk can have. */
    public static final List<String> CHANNELS = List.of("chat", "mail", "phone", "review");

    /** What versions of one conversation share: they are never split between learning and measuring. */
    public String group() {
        int at = id.indexOf('~');
        return at < 0 ? id : id.substring(0, at);
    }

    /**
     * A turn of it.
     *
     * @param speaker {@code customer}, {@code assistant} or {@code employee}
     * @param opening a customer's, where there is one
     * @param satisfaction a customer's, 1 to 5; 0 where it was not labelled
     * @param reply ours, where it answers an opening
     */
    public record Turn(
            String speaker, String text, Optional<OpeningLabel> opening, int satisfaction, Optional<ReplyLabel> reply) {
        /** Whether the customer speaks. */
        public boolean isCustomer() {
            return speaker.equals("customer");
        }
    }

    /** An opening as labelled: runs of the turn's text, letter by letter. */
    public record OpeningLabel(Opening.Kind kind, String words, Optional<String> cause) {}

    /**
     * A reply as labelled.
     *
     * @param to the number of the turn it answers, from 0
     * @param facets yes or no for each
     * @param spans the words that carry a facet, for those that are yes
     */
    public record ReplyLabel(int to, Map<Facet, Boolean> facets, Map<Facet, String> spans) {
        /** Whether the labeller said yes. */
        public boolean has(Facet facet) {
            return facets.getOrDefault(facet, false);
        }
    }
}
