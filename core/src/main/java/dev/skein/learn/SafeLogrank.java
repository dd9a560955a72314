package dev.skein.learn;

/**
 * Whether one way of making good harms people more than doing nothing, told while it happens: the safe logrank test (P.
 * Grünwald, A. Ly, M. Pérez-Ortiz, J. ter Schure, The Safe Logrank Test: Error Control under Optional Stopping,
 * Continuation and Prior Misspecification, PMLR 146, 2021). Each harm multiplies the evidence by how much likelier it was,
 * among those still at risk, if the hazard were {@link #HAZARD_RATIO} times that of the hold-out than if it were the same.
 * By Ville's inequality evidence of 1 / alpha is reached with a chance of at most alpha if there is no more harm, however
 * often one looks.
 */
public final class SafeLogrank {
    /** Name and version, as decisions cite it. */
    public static final String POLICY = "safe-logrank@1";

    /** The harm one must not overlook: so many times the hazard of the hold-out. */
    public static final double HAZARD_RATIO = 1.5;

    /** Chance, of all arms of one incident together, that any is stopped although it does no more harm. */
    public static final double ALPHA = 0.05;

    private SafeLogrank() {}

    /**
     * The evidence after one more harm.
     *
     * @param evidence natural logarithm, 0 at the beginning
     * @param inArm whether it came about in the arm that is judged, and not in the hold-out
     * @param armAtRisk people of that arm who were at risk just before, at least 1 if {@code inArm}
     * @param heldAtRisk people of the hold-out who were, at least 1 if not {@code inArm}
     */
    public static double after(double evidence, boolean inArm, int armAtRisk, int heldAtRisk) {
        if (armAtRisk < (inArm ? 1 : 0) || heldAtRisk < (inArm ? 0 : 1)) {
            throw new IllegalArgumentException(
                    "at risk: " + armAtRisk + " and " + heldAtRisk + " (expected: who was harmed among them)");
        }
        double same = (double) armAtRisk / (armAtRisk + heldAtRisk);
        double more = HAZARD_RATIO * armAtRisk / (HAZARD_RATIO * armAtRisk + heldAtRisk);
        return evidence + StrictMath.log(inArm ? more / same : (1 - more) / (1 - same));
    }

    /** Whether the evidence is enough to stop, of so many arms judged side by side (Bonferroni). */
    public static boolean isEnough(double evidence, int arms) {
        return evidence >= StrictMath.log(Math.max(1, arms) / ALPHA);
    }
}
