package dev.skein.sim.story;

import dev.skein.Data;
import java.util.List;

/** What happens between colleagues: the phrases of {@code at} by which they hand over, take back and ask one another. */
final class PodDeeds {
    private final Deeds deeds;
    private final Cast cast;

    PodDeeds(Deeds deeds, Cast cast) {
        this.deeds = deeds;
        this.cast = cast;
    }

    List<Phrase> phrases() {
        return List.of(
                Phrase.of(
                        "<name> hands <name> to <name> because <text>",
                        m -> lead(m.group(1), m.group(2), m.group(3), m.group(4))),
                Phrase.of(
                        "<name> takes <name> back because <text>",
                        m -> lead(m.group(1), m.group(2), m.group(1), m.group(3))),
                Phrase.of("<name> passes <name> to pod <name> because <text>", m -> {
                    Data passed = Data.of(
                            "conversation", deeds.talk(m.group(2)).id(), "pod", m.group(3), "because", m.group(4));
                    deeds.desk(m.group(1), m.group(2), "TransferAsked", passed);
                }),
                Phrase.of("<name> is on a break until <name>", m -> deeds.away(m.group(1), m.group(2))),
                Phrase.of(
                        "<name> consults <name> about <name> <text>",
                        m -> consult(m.group(1), m.group(2), m.group(3), m.group(4))));
    }

    private void lead(String by, String customer, String to, String because) {
        cast.employee(by);
        deeds.happens(
                customer,
                "LeadRequested",
                Data.of("conversation", deeds.talk(customer).id(), "employee", to, "by", by, "because", because));
    }

    private void consult(String by, String of, String customer, String question) {
        Data asked = Data.of(
                "conversation", deeds.talk(customer).id(), "of", of, "ofName", cast.employee(of), "text", question);
        deeds.desk(by, customer, "ConsultAsked", asked);
    }
}
