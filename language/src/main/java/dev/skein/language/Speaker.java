package dev.skein.language;

import java.util.Locale;

/** Who wrote a text. It decides what may be read of it: how an employee feels is never inferred. */
public enum Speaker {
    CUSTOMER,
    EMPLOYEE,
    ASSISTANT,
    /** Nobody said. Read as a customer's; where we know better we say so. */
    UNKNOWN;

    /**
     * From the words in use: customer, user, client, caller, seeker, consumer; assistant, bot, system, ai; any other word
     * (agent, employee, human, a name) is taken for an employee's, for whom less is read; none is {@link #UNKNOWN}.
     */
    public static Speaker of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "" -> UNKNOWN;
            case "customer", "user", "client", "caller", "seeker", "consumer" -> CUSTOMER;
            case "assistant", "bot", "system", "ai" -> ASSISTANT;
            default -> EMPLOYEE;
        };
    }

    /** Whether moods may be read of it. */
    public boolean hasMoods() {
        return this == CUSTOMER || this == UNKNOWN;
    }
}
