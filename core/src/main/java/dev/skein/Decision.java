package dev.skein;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A choice that touches a person: what could be done, what was, with what probability, by which policy, why, and how
 * old what it rested on was.
 *
 * @param id derived from key, cause and place
 * @param key whom it touches
 * @param cause id of the event that asked for it
 * @param at when
 * @param kind what was decided: {@code reply}, {@code contact}, {@code lead}, {@code hold-out}, {@code survey}...
 * @param options what could be done, best first, with what spoke against those refused
 * @param chosen name of the option taken
 * @param probability with which the policy takes this option in this case, 0 to 1; 1 when it had no choice
 * @param policy the policy's name and version
 * @param owner who answers for it: a person's or playbook's name
 * @param because why, in words a customer could read
 * @param inputs what it rested on, with the age of each
 * @param about conversation, run or recovery it belongs to; empty when none
 */
public record Decision(
        String id,
        Key key,
        String cause,
        Instant at,
        String kind,
        List<Option> options,
        String chosen,
        double probability,
        String policy,
        String owner,
        String because,
        List<Input> inputs,
        String about) {

    /** One thing that could be done. */
    public record Option(
            String name,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String against) {
        /** An option nothing spoke against. */
        public static Option open(String name) {
            return new Option(name, "");
        }
    }

    /** What a decision rested on; the age in seconds when it was used. */
    public record Input(String name, String value, long ageSeconds) {}
}
