package dev.skein.server.people;

import dev.skein.understand.Satisfaction;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How satisfied a customer probably is with us, as the screens show it: a range of steps from 1 (very dissatisfied) to 5
 * (very satisfied) with what it rests on, never one number. About the customer's talk with us; it judges nobody who works
 * here, and is kept back of who lets no feelings be read.
 *
 * @param told whether there is enough to say; the rest means nothing where not
 * @param low least step of the range
 * @param high greatest step of it
 * @param held the chance that the range holds the customer's own answer, as the model has it, 0 to 1
 * @param because what moved the forecast at the customer's last turn, strongest first
 * @param conversation the talk it is about
 * @param at when the customer's last turn was
 * @param model name and version
 */
@Schema(name = "Satisfaction")
public record SatisfactionView(
        boolean told,
        int low,
        int high,
        double held,
        List<Reason> because,
        String conversation,
        Instant at,
        String model) {
    /** Name and version of the forecast. */
    static final String MODEL = "satisfaction-1";

    /**
     * A reason.
     *
     * @param sign what was seen
     * @param speaksFor whether it speaks for a satisfied customer
     * @param amount minutes waited, times asked, promises; 0 where the words alone say it
     */
    @Schema(name = "SatisfactionReason")
    public record Reason(Satisfaction.Sign sign, boolean speaksFor, long amount) {}
}
