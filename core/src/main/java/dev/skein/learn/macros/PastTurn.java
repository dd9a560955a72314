package dev.skein.learn.macros;

import java.time.Instant;

/**
 * A word of a customer, what an employee answered, and how the talk went on. Both texts are masked before they come here.
 *
 * @param id of the event that carried the answer
 * @param customer whose talk: each counts once
 * @param need kind of need it was about
 * @param asked the customer's words, masked
 * @param reply the employee's, masked
 * @param author id of the employee, for credit alone
 * @param at when
 * @param helped whether it was solved, by the customer's account or because they needed not come back
 */
public record PastTurn(
        String id,
        String customer,
        String need,
        String asked,
        String reply,
        String author,
        Instant at,
        boolean helped) {}
