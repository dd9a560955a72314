package dev.skein.loop;

import dev.skein.Consent;
import dev.skein.Missed;
import dev.skein.learn.empathy.Empathy;
import dev.skein.learn.empathy.EmpathyLabel;
import dev.skein.learn.empathy.Facet;
import java.util.List;

/** Keeps people's word on our replies; on whether a feeling was named it stands above what the instrument read. */
final class CustomerLabels {
    private CustomerLabels() {}

    static boolean concerns(String type) {
        return type.equals(EmpathyLabel.TOLD);
    }

    /** Of who lets no feelings be read nothing is judged, and no word on it is kept. */
    static void step(Turn turn) {
        if (concerns(turn.event.type()) && Consent.allows(turn.consents, Consent.Purpose.FEELINGS)) {
            EmpathyLabel.told(turn.event).ifPresent(label -> keep(turn, label));
        }
    }

    private static void keep(Turn turn, EmpathyLabel label) {
        turn.view(EmpathyLabel.KIND, label.id(), label.reply(), label.yes() ? "YES" : "NO", label.at(), label);
        if (label.facet() == Facet.ACKNOWLEDGED) {
            turn.conversations.stream()
                    .filter(c -> c.id().equals(label.conversation()))
                    .findFirst()
                    .ifPresent(talk -> talk.tail().stream()
                            .filter(m -> m.id().equals(label.opening()))
                            .findFirst()
                            .ifPresent(m -> {
                                CustomerLearns.missed(
                                        turn,
                                        Missed.Kind.FEELING,
                                        m.id(),
                                        talk.id(),
                                        Empathy.quote(m),
                                        label.yes() ? "WITHDRAWN" : "OPEN");
                                if (label.yes()) {
                                    List<String> left = talk.openings().stream()
                                            .filter(id -> !id.equals(m.id()))
                                            .toList();
                                    turn.put(talk.edit().openings(left).done());
                                }
                            }));
        }
    }
}
