package dev.skein;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whose state: a customer, an employee or a pod. Written {@code customer:ID}. Everything that happens to one key
 * happens in one order; nothing is ordered between keys.
 */
public record Key(Kind kind, String id) {

    /** What kind of party a key names; each has its own loop. */
    public enum Kind {
        CUSTOMER("customer"),
        EMPLOYEE("employee"),
        POD("pod");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word before the colon. */
        public String word() {
            return word;
        }
    }

    public static Key customer(String id) {
        return new Key(Kind.CUSTOMER, id);
    }

    public static Key employee(String id) {
        return new Key(Kind.EMPLOYEE, id);
    }

    public static Key pod(String id) {
        return new Key(Kind.POD, id);
    }

    /** Reads {@code kind:id}; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static Key parse(String text) {
        for (Kind kind : Kind.values()) {
            if (text.startsWith(kind.word)
                    && text.length() > kind.word.length() + 1
                    && text.charAt(kind.word.length()) == ':') {
                return new Key(kind, text.substring(kind.word.length() + 1));
            }
        }
        throw new IllegalArgumentException("key: " + text + " (expected: customer:ID, employee:ID or pod:ID)");
    }

    @JsonValue
    @Override
    public String toString() {
        return kind.word + ':' + id;
    }
}
