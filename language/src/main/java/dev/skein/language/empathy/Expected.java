package dev.skein.language.empathy;

import dev.skein.learn.empathy.Facet;
import java.util.Map;

/**
 * What the protocol says of a feature before any example was seen: the weight that learning begins from and is drawn
 * to. The protocol's plain rules ("a reply that blames acknowledges nothing") weigh enough to decide.
 */
final class Expected {
    private static final double DECIDES = -5;
    private static final double AGAINST = -1.5;
    private static final double FOR = 1;

    static final Map<String, Double> HEARD = Map.of(
            "says sorry", FOR, "brushes off", AGAINST, "belittles", AGAINST, "sells", AGAINST, "only asks", -FOR);

    private static final Map<String, Double> ACKNOWLEDGED = Map.of(
            "reply: blames", DECIDES,
            "says: own-feeling", DECIDES,
            "says: scripted", AGAINST,
            "says: record", AGAINST,
            "says: belittle", AGAINST,
            "understanding, bare", AGAINST,
            "sorry, bare", AGAINST,
            "names a feeling or hardship, framed", FOR,
            "sorry, for you", FOR,
            "says what we did to you", FOR);

    private static final Map<String, Double> UNDERSTOOD = Map.of(
            "reply: blames", DECIDES,
            "parrots", DECIDES,
            "says: scripted", AGAINST,
            "says: record", AGAINST,
            "meets, with own words", FOR,
            "a concept in other words", FOR,
            "meets, with three own words", FOR / 2);

    private static final Map<String, Double> HELPED = Map.of(
            "vague, no when", AGAINST,
            "sent elsewhere", AGAINST,
            "asks for data, no step", AGAINST,
            "says: promo", AGAINST,
            "step under a rule", AGAINST,
            "step promised", FOR,
            "step done", FOR,
            "step offered", FOR,
            "step and when", FOR / 2);

    private Expected() {}

    static Map<String, Double> of(Facet facet) {
        return switch (facet) {
            case HEARD -> HEARD;
            case ACKNOWLEDGED -> ACKNOWLEDGED;
            case UNDERSTOOD -> UNDERSTOOD;
            case HELPED -> HELPED;
        };
    }
}
