package dev.skein.loop;

import dev.skein.Conversation;
import dev.skein.Message;
import dev.skein.Missed;
import dev.skein.learn.empathy.Empathy;
import java.util.ArrayList;
import java.util.List;

/** What a corrected reading makes of the feelings voiced in a talk, and of what we said to them. */
final class Openings {
    private Openings() {}

    /** The talk's open openings after a message was read otherwise; what had been missed is missed no more, or is now. */
    static List<String> reread(Turn turn, Conversation talk, Message before, Message after) {
        boolean was = Empathy.isOpening(before);
        boolean is = Empathy.isOpening(after);
        if (was == is) {
            return talk.openings();
        }
        List<Message> ours = talk.tail().stream()
                .filter(m -> m.seq() > before.seq() && m.isOurs())
                .toList();
        boolean late = ours.stream().anyMatch(m -> Empathy.acknowledges(after.text(), m.text()));
        boolean heard = !ours.isEmpty()
                && Empathy.acknowledges(after.text(), ours.get(0).text());
        if (!ours.isEmpty() && !heard) {
            String status = !is ? "WITHDRAWN" : late ? "LATE" : "OPEN";
            CustomerLearns.missed(turn, Missed.Kind.FEELING, after.id(), talk.id(), Empathy.quote(after), status);
        }
        List<String> openings = new ArrayList<>(talk.openings());
        openings.remove(before.id());
        if (is && !late) {
            openings.add(before.id());
        }
        return List.copyOf(openings);
    }
}
