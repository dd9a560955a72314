package dev.skein.server.channel;

import dev.skein.Codec;
import dev.skein.Data;
import java.util.Optional;

/** What a browser says in the chat, read with suspicion. */
final class ChatInput {
    /** Characters of a message. */
    static final int TEXT_CHARS_MAX = 4_000;

    /** Characters of an id that a browser makes. */
    static final int ID_CHARS_MAX = 100;

    /** Characters of a frame; a longer one ends the connection. */
    static final int FRAME_CHARS_MAX = 32_000;

    private static final int TOKEN_CHARS_MAX = 2_000;

    private ChatInput() {}

    /** Why a frame is not taken. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final String clientId;

        Refused(String detail, String clientId) {
            super(detail, null, false, false);
            this.clientId = clientId;
        }

        String detail() {
            return String.valueOf(getMessage());
        }

        /** The message it is about; empty when it is about none. */
        String clientId() {
            return clientId;
        }
    }

    /** A frame's fields; what is no JSON object is refused. */
    static Data read(String frame) throws Refused {
        try {
            return Codec.read(frame, Data.class);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new Refused("not a JSON object", "");
        }
    }

    static String anonymousId(Data hello) throws Refused {
        return id(hello, "anonymousId", "");
    }

    static Optional<String> session(Data hello) {
        return hello.text("session").filter(token -> token.length() <= TOKEN_CHARS_MAX);
    }

    /** What the client has seen; 0 when it says nothing believable. */
    static long since(Data hello) {
        return hello.number("since").map(Double::longValue).filter(n -> n > 0).orElse(0L);
    }

    static String clientId(Data message) throws Refused {
        return id(message, "clientId", "");
    }

    /** A message's words, without what no database keeps. */
    static String text(Data message, String clientId) throws Refused {
        String text = storable(message.text("text").orElse("")).strip();
        if (text.isEmpty()) {
            throw new Refused("text: nothing", clientId);
        }
        if (text.length() > TEXT_CHARS_MAX) {
            throw new Refused(
                    "text: " + text.length() + " characters (expected: at most " + TEXT_CHARS_MAX + ")", clientId);
        }
        return text;
    }

    /** A survey's answer as its event says it. */
    static Data answer(Data frame) throws Refused {
        Optional<Double> heard = frame.number("heard");
        if (heard.filter(h -> h < 1 || h > 5 || h != Math.rint(h)).isPresent()) {
            throw new Refused("heard: " + heard.get() + " (expected: 1 to 5)", "");
        }
        String words = storable(frame.text("words").orElse(""));
        if (words.length() > TEXT_CHARS_MAX) {
            throw new Refused("words: more than " + TEXT_CHARS_MAX + " characters", "");
        }
        Data answer = Data.of("survey", id(frame, "survey", ""), "words", words);
        if (heard.isPresent()) {
            answer = answer.with("heard", heard.get().longValue());
        }
        Optional<Boolean> solved = frame.flag("solved");
        return solved.isPresent() ? answer.with("solved", solved.get()) : answer;
    }

    private static String id(Data frame, String name, String clientId) throws Refused {
        String id = storable(frame.text(name).orElse(""));
        if (id.isBlank() || id.length() > ID_CHARS_MAX) {
            throw new Refused(
                    name + ": " + id.length() + " characters (expected: 1 to " + ID_CHARS_MAX + ")", clientId);
        }
        return id;
    }

    /** NUL and lone surrogates, which come as escapes and which no database keeps, become U+FFFD. */
    private static String storable(String text) {
        StringBuilder made = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .forEach(made::appendCodePoint);
        return made.toString();
    }
}
