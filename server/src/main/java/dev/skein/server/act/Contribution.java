package dev.skein.server.act;

import java.time.Instant;
import java.util.Optional;

/**
 * What a member of the pod wrote for the customer, which the lead may send.
 *
 * @param id of the event it was written in
 * @param employee id of who wrote it
 * @param sentBy name of the lead who sent it; empty while it waits
 */
public record Contribution(
        String id,
        String conversation,
        String employee,
        String name,
        String text,
        Instant at,
        Optional<String> sentBy) {
    static final String KIND = "contribution";
}
