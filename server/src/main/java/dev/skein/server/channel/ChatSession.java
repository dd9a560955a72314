package dev.skein.server.channel;

import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.server.security.Seal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A browser's right to see the talk it has had. It is bound to the anonymous id it was made for, and it shows a
 * conversation only from its own first word in it on: neither a known anonymous id nor a claimed user name opens the past
 * of somebody else.
 *
 * @param id random
 * @param anonymousId the browser's
 * @param token signed, as the browser keeps it
 */
record ChatSession(String id, String anonymousId, String token) {
    /** How long the browser may come back; after it, the past is not shown again. */
    static final Duration LASTS = Duration.ofDays(30);

    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(7);
    private static final String PURPOSE = "chat";
    private static final int ID_BYTES = 12;

    /** The key the browser's words come under. */
    Key subject() {
        return Ids.customer(Identity.Kind.ANONYMOUS, anonymousId);
    }

    /** A new session. */
    static ChatSession begin(Seal seal, String anonymousId, Instant now) {
        byte[] bytes = new byte[ID_BYTES];
        new SecureRandom().nextBytes(bytes);
        return signed(seal, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), anonymousId, now);
    }

    /**
     * The session a browser shows; empty when it is not ours, is over, or was made for another anonymous id. Near its end
     * it is signed anew, which tells the browser to count from 0 again.
     */
    static Optional<ChatSession> resume(Seal seal, String token, String anonymousId, Instant now) {
        return seal.open(PURPOSE, token, now).flatMap(opened -> {
            int space = opened.text().indexOf(' ');
            if (space < 0 || !opened.text().substring(space + 1).equals(anonymousId)) {
                return Optional.empty();
            }
            String id = opened.text().substring(0, space);
            return Optional.of(
                    opened.until().minus(RENEWED_BEFORE_END).isAfter(now)
                            ? new ChatSession(id, anonymousId, token)
                            : signed(seal, id, anonymousId, now));
        });
    }

    private static ChatSession signed(Seal seal, String id, String anonymousId, Instant now) {
        return new ChatSession(id, anonymousId, seal.close(PURPOSE, id + ' ' + anonymousId, now.plus(LASTS)));
    }
}
