package dev.skein.server.act.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That exactly one text was rehearsed: on what, and what came out, in short. The whole report is kept beside it.
 *
 * @param sha256 of the text that was tried
 * @param against {@code playbook@version} it was held against; empty when against none
 * @param at when
 * @param by who had it tried
 * @param from the first event it was tried on came in then
 * @param until the last one
 * @param events it was tried on
 * @param people whose they are; 0 where there was nobody yet, and then it says so
 * @param reaches people it would have written to
 * @param effectsSha256 two rehearsals with the same would have done the same
 * @param summary the report in a few lines
 */
public record Receipt(
        String sha256,
        Optional<String> against,
        Instant at,
        String by,
        Instant from,
        Instant until,
        long events,
        long people,
        long reaches,
        String effectsSha256,
        List<String> summary) {}
