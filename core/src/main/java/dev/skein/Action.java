package dev.skein;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** The kinds of effect. What comes of each returns as an {@link Event}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.Send.class, name = "send"),
    @JsonSubTypes.Type(value = Action.Offer.class, name = "offer"),
    @JsonSubTypes.Type(value = Action.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = Action.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Action.Reread.class, name = "reread"),
    @JsonSubTypes.Type(value = Action.Tell.class, name = "tell")
})
public sealed interface Action {

    /**
     * Say something to the customer. Only the gate makes one. Returns as {@code MessageSent} or {@code SendFailed}.
     *
     * @param channel by which
     * @param address where: a chat's conversation id, a mail address, a number
     * @param conversation it belongs to
     * @param author who speaks
     * @param name as the customer reads it
     * @param by employee, playbook or empty
     * @param text the words
     * @param purpose what it is for
     * @param sources titles of the knowledge it rests on
     */
    record Send(
            Channel channel,
            String address,
            String conversation,
            Message.Author author,
            String name,
            String by,
            String text,
            Consent.Purpose purpose,
            List<String> sources)
            implements Action {}

    /** Book what was offered to make good. Returns as {@code OfferMade}. Amount in minor units (cents). */
    record Offer(String recovery, String kind, long amountMinor, String currency, String text) implements Action {}

    /** Give a conversation to a pod or its lead to an employee. Returns as {@code LeadChanged}. */
    record Assign(String conversation, String pod, String employee, String because) implements Action {}

    /** Ask the customer the survey's questions. Returns as {@code SurveyAsked}, later {@code SurveyAnswered}. */
    record Ask(String survey, Channel channel, String address, String conversation, List<String> questions)
            implements Action {}

    /**
     * Read a customer's words once more, as deeply as can be. Returns as {@code InsightRefined}, whose insight is the deeper
     * reading, or as {@code RereadFailed} where there is none.
     *
     * @param event whose words
     * @param text the words
     */
    record Reread(String event, String text) implements Action {
        /** Type of the event by which the deeper reading comes; its data names the {@code event} that was read. */
        public static final String REFINED = "InsightRefined";

        /** Type of the event that says that no deeper reading will come, and why. */
        public static final String NOT_REFINED = "RereadFailed";
    }

    /** Tell another key: the host appends an event of this type to it. */
    record Tell(Key to, String type, Data data) implements Action {}
}
