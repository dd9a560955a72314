package dev.skein.interchange;

import dev.skein.Identity;
import java.time.Instant;

/**
 * Who tells us, and when we took it in.
 *
 * @param source the events' source, {@code segment/web}
 * @param trusted a server of the company's own speaks: what it says of a person's names is verified
 * @param historic imported from the past
 * @param received by our clock
 */
public record Origin(String source, boolean trusted, boolean historic, Instant received) {
    public Identity.Zone zone() {
        return trusted ? Identity.Zone.VERIFIED : Identity.Zone.CLAIMED;
    }
}
