package dev.skein.loop;

import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.ConversationEdit;
import dev.skein.Insight;
import dev.skein.Need;
import dev.skein.learn.empathy.Empathy;
import dev.skein.understand.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the customer's loop makes of it: how the customer feels, what is needed. */
final class CustomerUnderstands {
    private static final int SUMMARY_CHARS_MAX = 140;

    private CustomerUnderstands() {}

    static void step(Turn turn) {
        if (turn.is("MessageReceived")) {
            turn.conversation()
                    .or(() -> turn.conversations.stream().reduce((first, last) -> last))
                    .ifPresent(talk -> read(turn, talk));
        }
    }

    private static void read(Turn turn, Conversation talk) {
        Optional<Insight> insight = turn.event.insight();
        ConversationEdit edit = talk.edit();
        boolean mayFeel = Consent.allows(turn.consents, Consent.Purpose.FEELINGS);
        boolean newest = talk.lastFromCustomer()
                .filter(m -> !m.id().equals(turn.event.id()))
                .isEmpty();
        if (mayFeel && insight.isPresent()) {
            if (newest) {
                edit.feeling(insight.get().feeling(), insight.get().feelingConfidence());
            }
            if (Empathy.opening(turn.event.text(), insight).isPresent()) {
                List<String> openings = new ArrayList<>(talk.openings());
                openings.add(turn.event.id());
                edit.openings(List.copyOf(openings));
            }
        }
        List<Need> shown = Needs.shown(turn.needs, turn.event, turn.key, Optional.of(talk.id()));
        Optional<Need> need = shown.stream().findFirst().or(() -> known(turn, talk));
        for (Need other : shown) {
            turn.needs = Needs.with(turn.needs, other, turn.now);
        }
        if (need.isPresent()) {
            Need linked = need.get();
            turn.needs = Needs.with(turn.needs, linked, turn.now);
            edit.need(linked.id());
        }
        if (newest) {
            edit.summary(summary(turn, turn.event.text(), need.or(() -> ofTalk(turn, talk))));
        }
        turn.put(edit.done());
    }

    /** A need the words show that is known already; the one the talk is about is left as it is. */
    private static Optional<Need> known(Turn turn, Conversation talk) {
        return turn.event
                .insight()
                .flatMap(Insight::bestNeed)
                .filter(r -> r.confidence() >= Needs.CONFIDENCE_MIN)
                .flatMap(r -> Needs.unsolved(turn.needs, r.label(), ""))
                .filter(n -> !talk.need().equals(Optional.of(n.id())))
                .map(n -> n.conversation().isPresent() ? n : inTalk(n, talk));
    }

    private static Need inTalk(Need n, Conversation talk) {
        return new Need(
                n.id(),
                n.customer(),
                n.origin(),
                n.kind(),
                n.about(),
                n.status(),
                n.owner(),
                n.opened(),
                n.changed(),
                n.because(),
                n.confidence(),
                Optional.of(talk.id()));
    }

    static Optional<Need> ofTalk(Turn turn, Conversation talk) {
        return talk.need()
                .flatMap(
                        id -> turn.needs.stream().filter(n -> n.id().equals(id)).findFirst());
    }

    /** What it is about and how the customer put it, on one line. */
    static String summary(Turn turn, String text, Optional<Need> need) {
        String about = need.map(n -> turn.company.needTitle(n.kind()) + ": ").orElse("");
        String words = text.replaceAll("\\s+", " ").strip();
        String line = about + words;
        return line.length() <= SUMMARY_CHARS_MAX ? line : line.substring(0, SUMMARY_CHARS_MAX - 1) + '…';
    }

    /** The kind of need a talk is about; empty when none is known. */
    static String kind(Turn turn, Conversation talk) {
        return ofTalk(turn, talk).map(Need::kind).orElse("").toLowerCase(Locale.ROOT);
    }
}
