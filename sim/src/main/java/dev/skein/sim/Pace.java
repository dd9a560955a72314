package dev.skein.sim;

import java.time.Duration;

/**
 * How fast people are.
 *
 * @param reads from our word to the customer's next, at least
 * @param readsMax at most
 * @param answers from a customer's word to an employee's, at least
 * @param answersMax at most
 * @param sends how long a channel takes
 * @param shown whether somebody watches: then nobody sleeps
 */
record Pace(Duration reads, Duration readsMax, Duration answers, Duration answersMax, Duration sends, boolean shown) {
    /** As in life: minutes. */
    static final Pace LIFE = new Pace(
            Duration.ofSeconds(40),
            Duration.ofMinutes(6),
            Duration.ofMinutes(2),
            Duration.ofMinutes(9),
            Duration.ofSeconds(1),
            false);

    /** For a demo that somebody watches: seconds. */
    static final Pace SHOWN = new Pace(
            Duration.ofSeconds(6),
            Duration.ofSeconds(25),
            Duration.ofSeconds(35),
            Duration.ofSeconds(110),
            Duration.ofMillis(250),
            true);
}
