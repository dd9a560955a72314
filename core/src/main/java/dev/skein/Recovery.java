package dev.skein;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A failure being put right, in six steps each with its time.
 *
 * @param id derived from the customer and the failure
 * @param customer whose
 * @param origin the key it came under
 * @param failure what went wrong, once for all who hear of it: {@code parcel A-1}
 * @param kind the need it is of
 * @param owner employee or playbook's owner by name
 * @param steps when each was reached, in the order of {@link Stage}
 * @param offer what was offered to make good, if anything
 * @param opened when it was detected
 * @param changed when it last changed
 * @param credit the money in it, once it was given
 * @param part the customer's part in an incident that hit many, if it was one
 * @param found how it was found, where that was noted
 * @param due when we shall ask, or look, how it went; gone once that was done
 */
public record Recovery(
        String id,
        Key customer,
        Key origin,
        String failure,
        String kind,
        String owner,
        Map<Stage, Instant> steps,
        Optional<String> offer,
        Instant opened,
        Instant changed,
        Optional<Credit> credit,
        Optional<IncidentPart> part,
        Optional<Found> found,
        Optional<Instant> due) {

    /** What told of the failure. */
    public enum Found {
        /** One event of the world: a parcel slipped. */
        EVENT,
        /** Several small failures within some days. */
        PATTERN,
        /** Something that should have happened did not. */
        SILENCE,
        /** A promise fell due unkept. */
        PROMISE,
        /** It hit many, and somebody reported it. */
        INCIDENT,
        /** Somebody at the desk saw it. */
        PERSON
    }

    /** The six steps. They may be reached out of order: some are owned before the apology. */
    public enum Stage {
        DETECTED,
        APOLOGISED,
        OWNED,
        SOLVED,
        MADE_GOOD,
        FOLLOWED_UP
    }

    /** Money given: minor units (cents) of an ISO 4217 currency, and when. */
    public record Credit(long amountMinor, String currency, Instant given) {}

    /** A failure just detected. */
    public static Recovery detected(Key customer, Key origin, String failure, String kind, String owner, Instant now) {
        TreeMap<Stage, Instant> steps = new TreeMap<>();
        steps.put(Stage.DETECTED, now);
        return new Recovery(
                Ids.derive("recovery", customer.toString(), failure),
                customer,
                origin,
                failure,
                kind,
                owner,
                steps,
                Optional.empty(),
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isOpen() {
        return !steps.containsKey(Stage.FOLLOWED_UP);
    }

    /** With one more stage reached; the first time counts. An owner who is named takes over. */
    public Recovery reached(Stage stage, Instant at, String newOwner) {
        TreeMap<Stage, Instant> all = new TreeMap<>(steps);
        all.putIfAbsent(stage, at);
        String who = newOwner.isEmpty() ? owner : newOwner;
        Optional<Instant> then = stage == Stage.FOLLOWED_UP ? Optional.empty() : due;
        return new Recovery(
                id, customer, origin, failure, kind, who, all, offer, opened, at, credit, part, found, then);
    }

    /** With something offered to make good, and the money in it. */
    public Recovery offered(String text, Optional<Credit> money, Instant at) {
        Optional<String> what = Optional.of(text);
        Optional<Credit> given = money.or(() -> credit);
        return new Recovery(
                id, customer, origin, failure, kind, owner, steps, what, opened, at, given, part, found, due);
    }

    /** With this part in an incident. */
    public Recovery with(IncidentPart now, Instant at) {
        Optional<IncidentPart> one = Optional.of(now);
        return new Recovery(
                id, customer, origin, failure, kind, owner, steps, offer, opened, at, credit, one, found, due);
    }

    /** The same, kept under another key. */
    public Recovery keptBy(Key other) {
        return new Recovery(
                id, other, origin, failure, kind, owner, steps, offer, opened, changed, credit, part, found, due);
    }

    /** With how it was found; the first word counts. */
    public Recovery found(Found how) {
        Optional<Found> one = Optional.of(found.orElse(how));
        return new Recovery(
                id, customer, origin, failure, kind, owner, steps, offer, opened, changed, credit, part, one, due);
    }

    /** With a time at which to ask how it went. */
    public Recovery due(Instant at) {
        Optional<Instant> one = Optional.of(at);
        return new Recovery(
                id, customer, origin, failure, kind, owner, steps, offer, opened, changed, credit, part, found, one);
    }

    /** With another owner, by name. */
    public Recovery ownedBy(String who, Instant at) {
        return new Recovery(
                id, customer, origin, failure, kind, who, steps, offer, opened, at, credit, part, found, due);
    }
}
