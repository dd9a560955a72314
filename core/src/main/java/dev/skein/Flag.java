package dev.skein;

import java.time.Instant;

/**
 * A broken step, as an employee sees it.
 *
 * @param id of the event that raised it
 * @param employee who raised it; empty when without a name
 * @param step of the customer's journey it concerns
 * @param text in the employee's words
 * @param at when
 */
public record Flag(String id, String employee, String step, String text, Instant at) {}
