package dev.skein.server.act;

import dev.skein.Conversation;
import dev.skein.server.view.PersonView;
import java.time.Instant;
import java.util.Optional;

/**
 * A conversation in a queue.
 *
 * @param conversation itself
 * @param person whose
 * @param lastText what the customer last said
 * @param promiseDue when the first open promise made in it is due
 * @param why it stands where it stands, in words
 */
public record Item(
        Conversation conversation,
        PersonView person,
        Optional<String> lastText,
        Optional<Instant> promiseDue,
        String why) {}
