package dev.skein;

import java.time.Instant;

/**
 * How a conversation came to its employee, kept until it is known what came of it. Nothing about the customer but what
 * the work needed.
 *
 * @param pod that chose
 * @param employee who got it
 * @param need kind of need then
 * @param channel it came by
 * @param charged whether the customer was distressed or uneasy
 * @param known whether the employee had helped the customer last time
 * @param asked when a person was asked for
 * @param block half hour in which that was, as {@code act.match.Control} numbers them
 * @param on whether matching was on in that half hour
 * @param judged whether it is known what came of it
 */
public record Matched(
        String pod,
        String employee,
        String need,
        Channel channel,
        boolean charged,
        boolean known,
        Instant asked,
        long block,
        boolean on,
        boolean judged) {
    /** The same, its outcome known. */
    public Matched judge() {
        return new Matched(pod, employee, need, channel, charged, known, asked, block, on, true);
    }
}
