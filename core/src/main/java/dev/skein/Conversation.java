package dev.skein;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A talk with one customer, through whatever channels it moves.
 *
 * @param id derived from the customer and the event that opened it
 * @param customer whose
 * @param origin the key it came under
 * @param channel where the customer last spoke
 * @param status open, waiting for the customer, resolved
 * @param opened when
 * @param changed when it last changed
 * @param waitingSince since when the customer waits for our word; empty when we spoke last
 * @param feeling how the customer last seemed
 * @param feelingConfidence 0 to 1
 * @param need what it is about: id of the need
 * @param pod which pod has it, once handed over
 * @param lead employee who leads, once one does
 * @param because why the lead is the lead, in words
 * @param tail the last turns, newest last, at most 12; the whole thread is in the views
 * @param seq the last message's number
 * @param askedAgain times the customer was asked for what we had been told
 * @param openings feelings or burdens voiced and not yet acknowledged, the message ids
 * @param handedOver whether a person has been asked in
 * @param summary the story in a sentence or two, for the queue
 * @param consults what colleagues were asked while the lead stayed, oldest first, at most 10
 * @param suggested words suggested to the lead and not yet answered with
 * @param flow where the assistant stands in a flow, while it follows one
 * @param queued while it waits for a person with room; the lead answers for it meanwhile
 * @param matched how it came to its last employee, also after that
 */
public record Conversation(
        String id,
        Key customer,
        Key origin,
        Channel channel,
        Status status,
        Instant opened,
        Instant changed,
        Optional<Instant> waitingSince,
        Feeling feeling,
        double feelingConfidence,
        Optional<String> need,
        Optional<String> pod,
        Optional<String> lead,
        String because,
        List<Message> tail,
        int seq,
        int askedAgain,
        List<String> openings,
        boolean handedOver,
        String summary,
        List<Consult> consults,
        Optional<Suggested> suggested,
        Optional<FlowRun> flow,
        Optional<Queued> queued,
        Optional<Matched> matched) {

    /**
     * It waits for a person.
     *
     * @param since when it began to
     * @param because why nobody took it yet, in words
     * @param told what we told the customer of it, in the customer's language; empty when nothing
     * @param from the wait ends no earlier, as told
     * @param until the wait ends no later, as told
     * @param ahead how many go before, by our account when it was told
     * @param callback whether we offered to ring back
     */
    public record Queued(
            Instant since,
            String because,
            String told,
            Optional<Instant> from,
            Optional<Instant> until,
            int ahead,
            boolean callback) {}

    /**
     * A colleague was asked.
     *
     * @param id of the event that asked
     * @param employee id of who is asked
     * @param name of the same
     * @param by name of who asks
     * @param question as it was put
     * @param asked when
     * @param answered when a note of theirs came
     */
    public record Consult(
            String id,
            String employee,
            String name,
            String by,
            String question,
            Instant asked,
            Optional<Instant> answered) {
        /** The same, answered. */
        public Consult answer(Instant at) {
            return new Consult(id, employee, name, by, question, asked, Optional.of(at));
        }
    }

    /** Where it stands. */
    public enum Status {
        OPEN,
        WAITING,
        RESOLVED
    }

    public boolean isOpen() {
        return status != Status.RESOLVED;
    }

    /** A new one, its first word still to come. */
    public static Conversation open(String id, Key customer, Key origin, Channel channel, Instant at) {
        return new Conversation(
                id,
                customer,
                origin,
                channel,
                Status.OPEN,
                at,
                at,
                Optional.empty(),
                Feeling.EVEN,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                0,
                0,
                List.of(),
                false,
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public ConversationEdit edit() {
        return new ConversationEdit(this);
    }

    /** The same, kept under another key. */
    public Conversation keptBy(Key other) {
        return new Conversation(
                id,
                other,
                origin,
                channel,
                status,
                opened,
                changed,
                waitingSince,
                feeling,
                feelingConfidence,
                need,
                pod,
                lead,
                because,
                tail,
                seq,
                askedAgain,
                openings,
                handedOver,
                summary,
                consults,
                suggested,
                flow,
                queued,
                matched);
    }

    /** The last thing the customer said. */
    public Optional<Message> lastFromCustomer() {
        for (int i = tail.size() - 1; i >= 0; i--) {
            if (tail.get(i).author() == Message.Author.CUSTOMER) {
                return Optional.of(tail.get(i));
            }
        }
        return Optional.empty();
    }
}
