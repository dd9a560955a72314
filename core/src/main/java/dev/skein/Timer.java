package dev.skein;

import java.time.Instant;

/** Wake this key at the time; setting the same name again replaces it. Fires as a {@code TimerFired} event. */
public record Timer(String name, Instant at) {
    /** Type of the event a timer comes back as; its data holds {@code name} and {@code at}. */
    public static final String FIRED = "TimerFired";
}
