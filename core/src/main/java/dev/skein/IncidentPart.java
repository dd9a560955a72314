package dev.skein;

import java.time.Instant;

/**
 * One customer's part in an incident that hit many.
 *
 * @param incident id of the incident
 * @param pod id of the pod that keeps it
 * @param arm what the lot fell on
 * @param terms what was reported with it: texts, times, the credit
 * @param until when we stop looking whether the customer had to write to us, or was harmed
 * @param contacted whether the customer wrote or asked for a person since
 * @param harmed whether what the incident calls harm came about since
 */
public record IncidentPart(
        String incident, String pod, Arm arm, Data terms, Instant until, boolean contacted, boolean harmed) {

    /** How a failure is made good; {@link #NONE} is the hold-out. */
    public enum Arm {
        /** Nothing is said. */
        NONE,
        /** It is named and apologised for. */
        ACKNOWLEDGE,
        /** It is apologised for once it is mended. */
        FIX_FIRST,
        /** It is apologised for, with money. */
        CREDIT
    }

    /** The same, the customer having written to us. */
    public IncidentPart withContact() {
        return new IncidentPart(incident, pod, arm, terms, until, true, harmed);
    }

    /** The same, the harm having come about. */
    public IncidentPart withHarm() {
        return new IncidentPart(incident, pod, arm, terms, until, contacted, true);
    }
}
