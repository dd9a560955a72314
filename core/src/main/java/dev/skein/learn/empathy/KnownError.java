package dev.skein.learn.empathy;

/**
 * How often the instrument was wrong on talks that had no part in its making, for a kind of channel.
 *
 * @param talks what it was measured on: {@code chat}, {@code mail}, {@code phone}, {@code review} or {@code all}
 * @param replies how many replies with a true opening were measured
 * @param heard share of them where the instrument and the labeller differ on it, 0 to 1; so the others
 */
public record KnownError(
        String talks, int replies, double heard, double acknowledged, double understood, double helped) {
    /** The share for one facet. */
    public double of(Facet facet) {
        return switch (facet) {
            case HEARD -> heard;
            case ACKNOWLEDGED -> acknowledged;
            case UNDERSTOOD -> understood;
            case HELPED -> helped;
        };
    }
}
