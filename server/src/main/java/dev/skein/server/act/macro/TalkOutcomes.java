package dev.skein.server.act.macro;

import dev.skein.Conversation;
import dev.skein.Survey;
import dev.skein.host.Views;
import dev.skein.host.Views.Query;
import dev.skein.server.view.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a talk helped: by the customer's own word, or else by whether they needed to come back within a week. */
final class TalkOutcomes {
    /** A talk that nobody comes back from for so long helped. */
    static final Duration COMES_BACK = Duration.ofDays(7);

    private static final int TALKS_MAX = 20;

    private final Views views;
    private final Instant now;

    TalkOutcomes(Views views, Instant now) {
        this.views = views;
        this.now = now;
    }

    /** Whether it helped; empty while that is not known. */
    Optional<Boolean> helped(Conversation talk) {
        if (talk.isOpen()) {
            return Optional.empty();
        }
        Optional<Boolean> said = Rows.newest(views, Query.of("survey").about(talk.id()), 1, Survey.class).stream()
                .findFirst()
                .flatMap(Survey::solved);
        if (said.isPresent()) {
            return said;
        }
        Instant until = talk.changed().plus(COMES_BACK);
        boolean came =
                Rows.newest(views, Query.of("conversation").key(talk.customer()), TALKS_MAX, Conversation.class)
                        .stream()
                        .anyMatch(c ->
                                c.opened().isAfter(talk.changed()) && c.opened().isBefore(until));
        return came ? Optional.of(false) : until.isAfter(now) ? Optional.empty() : Optional.of(true);
    }
}
