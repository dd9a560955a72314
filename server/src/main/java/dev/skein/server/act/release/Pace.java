package dev.skein.server.act.release;

/**
 * When a release goes on by itself: after so many people were reached and so many hours passed, without harm.
 *
 * @param people at least, 1 or more
 * @param hours at least, 1 or more
 */
public record Pace(int people, int hours) {
    /** People that can be asked for, at most. */
    public static final int PEOPLE_MAX = 1_000_000;

    /** Hours that can be asked for, at most: 90 days. */
    public static final int HOURS_MAX = 90 * 24;

    public Pace {
        if (people < 1 || people > PEOPLE_MAX || hours < 1 || hours > HOURS_MAX) {
            throw new IllegalArgumentException("pace: " + people + " people, " + hours + " hours (expected: 1 to "
                    + PEOPLE_MAX + " and 1 to " + HOURS_MAX + ")");
        }
    }
}
