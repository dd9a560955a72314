package dev.skein.learn;

import java.util.Optional;

/**
 * What a playbook is worth: the share of people who reached their goal when treated, less the share among those held
 * out, with a 95 % interval (Newcombe 1998, Statistics in Medicine 17:873, method 10, from two Wilson intervals).
 *
 * @param treated people treated whose time is over
 * @param treatedReached of them, who reached the goal
 * @param held people held out whose time is over
 * @param heldReached of them, who reached the goal
 */
public record Uplift(int treated, int treatedReached, int held, int heldReached) {
    /** People per arm below which no sentence is said. */
    public static final int ARM_MIN = 20;

    private static final double Z95 = 1.959963984540054;

    public Uplift {
        if (treatedReached < 0 || heldReached < 0 || treatedReached > treated || heldReached > held) {
            throw new IllegalArgumentException("reached: " + treatedReached + " of " + treated + ", " + heldReached
                    + " of " + held + " (expected: 0 to all of each)");
        }
    }

    /** A difference with the interval it lies in, 95 times of 100. */
    public record Interval(double value, double low, double high) {
        public boolean coversZero() {
            return low <= 0 && high >= 0;
        }
    }

    /** The difference; empty while an arm has nobody. */
    public Optional<Interval> difference() {
        if (treated == 0 || held == 0) {
            return Optional.empty();
        }
        double p1 = (double) treatedReached / treated;
        double p2 = (double) heldReached / held;
        Interval w1 = wilson(treatedReached, treated);
        Interval w2 = wilson(heldReached, held);
        double below = Math.sqrt(square(p1 - w1.low()) + square(w2.high() - p2));
        double above = Math.sqrt(square(w1.high() - p1) + square(p2 - w2.low()));
        return Optional.of(new Interval(p1 - p2, p1 - p2 - below, p1 - p2 + above));
    }

    /** Why no sentence is said; empty when one may be. */
    public String withheld() {
        if (treated < ARM_MIN || held < ARM_MIN) {
            return "too early to tell: " + treated + " treated and " + held + " held out so far, at least " + ARM_MIN
                    + " of each are needed";
        }
        return difference().filter(d -> !d.coversZero()).isPresent()
                ? ""
                : "no difference that chance could not make: the interval covers zero";
    }

    /** Wilson's score interval of a share (Wilson 1927). */
    public static Interval wilson(int reached, int of) {
        double p = (double) reached / of;
        double z2 = Z95 * Z95;
        double centre = (p + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z95 / (1 + z2 / of) * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of * of));
        return new Interval(p, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    private static double square(double x) {
        return x * x;
    }
}
