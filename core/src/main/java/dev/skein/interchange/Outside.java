package dev.skein.interchange;

import dev.skein.Data;
import dev.skein.Event;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody outside may say, and how it is made ours. */
public final class Outside {
    /** Characters of an id of a person; a longer one puts the item aside. */
    public static final int ID_CHARS_MAX = 256;

    /** Characters of a source's own id for an event; a longer one puts the item aside. */
    public static final int MESSAGE_ID_CHARS_MAX = 100;

    /** Characters of an event's name; a longer one puts the item aside. */
    public static final int TYPE_CHARS_MAX = 256;

    /** What only the loops and the host say, to themselves. */
    private static final Set<String> OURS_ALONE = new LinkedHashSet<>(List.of(
            "TimerFired",
            "ProfileJoined",
            "MergeAsked",
            "MergeUndone",
            "ProfileReturned",
            "Forwarded",
            "ConversationAssigned",
            "ConversationReleased",
            "ConversationClosed",
            "HelpNeeded",
            "WaitExpected",
            "RoomAsked",
            "LoadChanged",
            "RoomAnswered",
            "CaseJudged",
            "RecoveryOpened",
            "IncidentReported",
            "IncidentSolved",
            "IncidentStopped",
            "IncidentAffects",
            "IncidentMended",
            "IncidentMet",
            "PartTaken",
            "TurnAsked",
            "TurnGiven",
            "WordReady",
            "WordAllowed",
            "WordRefused",
            "PartSaid",
            "PartHarmed",
            "PartClosed",
            "CreditAsked",
            "CreditAnswered",
            "NeedChanged",
            "MemberChanged",
            "EmployeeDescribed",
            "PodDescribed",
            "PresenceChanged",
            "DecisionAsked"));

    /** What the company says: from the desk or a channel, by a server's key or an import, never by a public key. */
    private static final Set<String> THE_COMPANYS = new LinkedHashSet<>(List.of(
            "ReplyWritten",
            "NoteWritten",
            "ConversationResolved",
            "LeadRequested",
            "TransferAsked",
            "ConsultAsked",
            "RecoveryMoved",
            "MakeGoodAsked",
            "LeadChanged",
            "PromiseKept",
            "MessageSent",
            "SendFailed",
            "SurveyAsked",
            "OfferMade",
            "InsightCorrected",
            "CorrectionUndone",
            "OutcomeSeen"));

    /** Where known shapes keep what a customer wrote. */
    private static final Map<String, String> TEXTS = texts();

    private Outside() {}

    private static Map<String, String> texts() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Product Reviewed", "review_body");
        fields.put("Review Submitted", "review");
        fields.put("Survey Submitted", "comment");
        fields.put("Survey Answered", "comment");
        fields.put("Feedback Submitted", "feedback");
        fields.put("SurveyAnswered", "words");
        return fields;
    }

    /** Refuses an event name that is not one, or that is not the sender's to say. */
    public static String type(String name, boolean trusted) throws Refused {
        if (name.isBlank() || name.length() > TYPE_CHARS_MAX) {
            throw new Refused("event", "event: " + chars(name) + " (expected: a name of 1 to " + TYPE_CHARS_MAX + ")");
        }
        if (OURS_ALONE.contains(name) || (!trusted && THE_COMPANYS.contains(name))) {
            throw new Refused("event", "event: " + name + " is not told from outside with this key");
        }
        return name;
    }

    /** An id of a person: opaque, in Unicode's composed form, never folded to one case. */
    public static String id(String field, String value) throws Refused {
        if (value.isBlank() || value.length() > ID_CHARS_MAX) {
            throw new Refused(
                    field, field + ": " + chars(value) + " (expected: 1 to " + ID_CHARS_MAX + ", not all blank)");
        }
        return composed(value);
    }

    private static String composed(String value) {
        for (int i = 0; i < value.length(); i++) {
            // Below U+0300 nothing combines, so the text is composed already.
            if (value.charAt(i) >= '\u0300') {
                return Normalizer.normalize(value, Normalizer.Form.NFC);
            }
        }
        return value;
    }

    /** The source's own id for an event. */
    public static String messageId(String value) throws Refused {
        if (value.length() > MESSAGE_ID_CHARS_MAX) {
            throw new Refused(
                    "messageId", "messageId: " + chars(value) + " (expected: at most " + MESSAGE_ID_CHARS_MAX + ")");
        }
        return value;
    }

    /** Fields that mean something to the host keep their name only from the company's own servers. */
    public static void guard(Map<String, Object> fields, boolean trusted) {
        if (!trusted) {
            Object effect = fields.remove(Event.EFFECT);
            if (effect != null) {
                fields.put("_" + Event.EFFECT, effect);
            }
        }
    }

    /** What the customer wrote in an event of a known shape, where it is not in {@code text} already. */
    public static Optional<String> text(String type, Map<String, Object> fields) {
        String field = TEXTS.get(type);
        return field == null || fields.containsKey("text") || !(fields.get(field) instanceof String words)
                ? Optional.empty()
                : Optional.of(words);
    }

    /** The tree as data. */
    public static Data data(Map<String, Object> fields) {
        return Data.of(fields);
    }

    private static String chars(String value) {
        return value.length() + " characters";
    }
}
