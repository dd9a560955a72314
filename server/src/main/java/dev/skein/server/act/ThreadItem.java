package dev.skein.server.act;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.skein.Correction;
import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a conversation's thread.
 *
 * @param kind what it is
 * @param id of the message, event or decision
 * @param at when
 * @param text what was said, or why
 * @param title in a few words, of what is no message
 * @param author who speaks, of a message or note
 * @param name as people read it
 * @param feeling how the writer seemed, of a customer's message
 * @param feelingConfidence 0 to 1
 * @param evidence the words that carried what was read
 * @param corrections what people said of what was read, oldest first
 * @param event to trace it by
 * @param needs what the customer's message asks for, the one it is about first
 * @param signals urgency, leaving, effort, told before, as far as it shows them
 * @param outOfScope whether it asks for nothing we know
 */
public record ThreadItem(
        Kind kind,
        String id,
        Instant at,
        Optional<String> text,
        Optional<String> title,
        Optional<Message.Author> author,
        Optional<String> name,
        Optional<Feeling> feeling,
        Optional<Double> feelingConfidence,
        List<Insight.Evidence> evidence,
        List<Correction> corrections,
        Optional<String> event,
        List<Insight.Reading> needs,
        List<Insight.Reading> signals,
        boolean outOfScope) {
    /** What a line is. */
    public enum Kind {
        MESSAGE,
        EVENT,
        ACT,
        LEAD,
        NOTE;

        /** In lower case, as the screens know it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
