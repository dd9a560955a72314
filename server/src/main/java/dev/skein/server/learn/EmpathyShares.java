package dev.skein.server.learn;

import dev.skein.Conversation;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.learn.empathy.Facet;
import dev.skein.learn.empathy.PredictionPowered;
import dev.skein.learn.empathy.PredictionPowered.Estimate;
import dev.skein.server.learn.JudgedReply.FacetView;
import dev.skein.server.view.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of the replies that answered an opening, how many had each facet: the instrument's reading put right by people's words. */
final class EmpathyShares {
    /** Conversations looked at, the last changed. */
    static final int CONVERSATIONS_MAX = 500;

    /** Labels from which on an estimate is told; with fewer its normal interval means little. */
    static final int LABELLED_MIN = 30;

    private final Host host;

    EmpathyShares(Host host) {
        this.host = host;
    }

    /**
     * One facet over many replies.
     *
     * @param replies that answered an opening
     * @param read share the instrument takes for there, 0 to 1
     * @param labelled replies that somebody has said it of
     * @param estimate what people would say of all, with its 95 % interval, 0 to 1; empty for fewer than
     *     {@value EmpathyShares#LABELLED_MIN} labels
     */
    @Schema(name = "EmpathyShare")
    public record Share(Facet facet, int replies, double read, int labelled, Optional<Estimate> estimate) {}

    List<Share> all() {
        List<JudgedReply> replies =
                Rows.newest(host, Query.of("conversation"), CONVERSATIONS_MAX, Conversation.class).stream()
                        .flatMap(talk -> new JudgedReplies(host).of(talk).stream())
                        .toList();
        List<Share> shares = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            shares.add(share(
                    facet,
                    replies.stream()
                            .flatMap(r -> r.facets().stream())
                            .filter(f -> f.facet() == facet)
                            .toList()));
        }
        return shares;
    }

    static Share share(Facet facet, List<FacetView> all) {
        List<FacetView> labelled =
                all.stream().filter(f -> f.said().isPresent()).toList();
        double[] truth = labelled.stream().mapToDouble(f -> f.holds() ? 1 : 0).toArray();
        double[] predicted =
                labelled.stream().mapToDouble(FacetView::probability).toArray();
        double[] rest = all.stream()
                .filter(f -> f.said().isEmpty())
                .mapToDouble(FacetView::probability)
                .toArray();
        return new Share(
                facet,
                all.size(),
                all.stream().mapToDouble(f -> f.read() ? 1 : 0).average().orElse(0),
                labelled.size(),
                labelled.size() < LABELLED_MIN
                        ? Optional.empty()
                        : Optional.of(PredictionPowered.mean(truth, predicted, rest)));
    }
}
