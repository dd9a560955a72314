package dev.skein.learn.empathy;

import dev.skein.Channel;

/** The instrument's error by channel, as last measured; docs/results/empathy.md says on what and with which command. */
public final class KnownErrors {
    private static final KnownError CHAT = new KnownError("chat", 33, 0.121, 0.273, 0.424, 0.242);
    private static final KnownError MAIL = new KnownError("mail", 15, 0.133, 0.267, 0.133, 0.333);
    private static final KnownError PHONE = new KnownError("phone", 9, 0, 0.222, 0.222, 0.111);
    private static final KnownError REVIEW = new KnownError("review", 6, 0.167, 0, 0.5, 0);

    private KnownErrors() {}

    /** For the kind of talk a channel carries: short messages are chats, a page's words are taken for reviews. */
    public static KnownError of(Channel channel) {
        return switch (channel) {
            case CHAT, SMS -> CHAT;
            case EMAIL -> MAIL;
            case VOICE -> PHONE;
            case WEB -> REVIEW;
        };
    }
}
