package dev.skein.server.view;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.skein.Channel;
import dev.skein.Feeling;
import dev.skein.Message;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a person's timeline.
 *
 * @param event id of the event; of an act, the event it answers
 * @param type of the event; of an act, the kind of decision
 * @param time when it happened, by the source's clock
 * @param received when we took it in
 * @param kind what it is to a reader
 * @param title in a few words
 * @param detail what was said, or why
 * @param channel it came or went by
 * @param author who speaks, of a message
 * @param feeling how the writer seemed, of a customer's message
 * @param origin the key it came under, where that is another than the person's
 * @param source where it came from; of an act, the policy
 */
public record TimelineItem(
        String event,
        String type,
        Instant time,
        Instant received,
        Kind kind,
        String title,
        Optional<String> detail,
        Optional<Channel> channel,
        Optional<Message.Author> author,
        Optional<Feeling> feeling,
        Optional<String> origin,
        String source) {
    /** What a line is to a reader. */
    public enum Kind {
        EVENT,
        MESSAGE,
        ACT,
        TIMER,
        TEAM;

        /** In lower case, as the screens know it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
