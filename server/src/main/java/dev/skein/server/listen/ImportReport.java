package dev.skein.server.listen;

import java.util.List;

/**
 * What became of a file.
 *
 * @param dryRun nothing was taken in, only read
 * @param rows read so far
 * @param events the rows told
 * @param accepted events that were new
 * @param duplicates events that had been taken before
 * @param quarantined events put aside because processing them failed
 * @param refused rows that were not taken
 * @param reasons of the first {@link Importer#REASONS_MAX} refused rows
 */
public record ImportReport(
        boolean dryRun,
        long rows,
        long events,
        long accepted,
        long duplicates,
        long quarantined,
        long refused,
        List<Reason> reasons) {

    /** Why the row that begins at a line, from 1, was refused. */
    public record Reason(long line, String reason) {}
}
