package dev.skein.server.act;

import dev.skein.Conversation;
import dev.skein.Need;
import dev.skein.Promise;
import dev.skein.Recovery;
import dev.skein.server.view.PersonView;
import dev.skein.server.view.TimelineItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation with all that belongs to it.
 *
 * @param conversation itself
 * @param person whose
 * @param need what it is about
 * @param needs all that was asked for in it, that one first
 * @param promises those made in it, and the open ones made elsewhere
 * @param recoveries failures being put right
 * @param pod who serves the person, once people do
 * @param contributions what members wrote for the customer and nobody sent yet, oldest first
 * @param thread what was said and what happened since it began, in the order of time
 * @param story the last of the person's timeline, newest first
 * @param heard what the customer wishes to be heard, and whether it was
 */
public record ConversationPage(
        Conversation conversation,
        PersonView person,
        Optional<Need> need,
        List<Need> needs,
        List<Promise> promises,
        List<Recovery> recoveries,
        Optional<PodView> pod,
        List<Contribution> contributions,
        List<ThreadItem> thread,
        List<TimelineItem> story,
        List<Heard> heard) {
    /** The pod, the lead and why that one leads. */
    public record PodView(String id, String name, Optional<String> lead, String because, List<MemberView> members) {}

    /** A member of the pod. */
    public record MemberView(
            String employee, String name, String function, boolean present, int leading, int capacity) {}

    /** A feeling voiced, a promise or a need, and whether it was answered, kept or solved, and when. */
    public record Heard(String text, boolean done, Optional<Instant> at) {}
}
