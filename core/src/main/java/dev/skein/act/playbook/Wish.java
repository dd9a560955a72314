package dev.skein.act.playbook;

import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Recovery;
import java.time.Instant;
import java.util.List;

/** What a run wants done. A wish is no effect yet: the loop passes it through the gate, which may refuse. */
public sealed interface Wish {
    /** Who wishes it. */
    From from();

    /**
     * The step a wish comes from.
     *
     * @param run id of the run
     * @param playbook id
     * @param version of the playbook
     * @param step id of the step
     * @param owner the person who answers for the playbook, by name
     */
    record From(String run, String playbook, int version, String step, String owner) {
        /** {@code playbook@version}, as decisions name the policy they were taken by. */
        public String policy() {
            return playbook + '@' + version;
        }
    }

    /**
     * Write to the person.
     *
     * @param channels in the order of preference
     * @param text ready to read
     * @param apologyFor the failure it apologises for, for the apology ledger; empty when it is no apology
     */
    record Say(From from, List<Channel> channels, String text, Consent.Purpose purpose, String apologyFor)
            implements Wish {}

    /** Note a need. With an owner's name it is owned from the start; empty leaves it open. */
    record OpenNeed(From from, String kind, String about, String owner, String because) implements Wish {}

    /** Bring the recovery of a failure to a stage; {@code found} is how it was found, where it is new. */
    record MoveRecovery(
            From from, String failure, String kind, Recovery.Stage stage, String owner, Recovery.Found found)
            implements Wish {}

    /**
     * Offer something.
     *
     * @param kind {@code voucher}, {@code refund}, {@code pause}
     * @param amountMinor in minor units (cents); 0 when it is not money
     * @param currency ISO 4217; empty when it is not money
     * @param text as the person reads it
     * @param failure the failure it makes good; empty when none
     * @param authority who allows offers of this size
     */
    record MakeGood(
            From from, String kind, long amountMinor, String currency, String text, String failure, String authority)
            implements Wish {}

    /** Promise something; the owner is the playbook's. */
    record MakePromise(From from, String text, Instant due) implements Wish {}

    /** Hand over to a person. */
    record HandOver(From from, String need, String because) implements Wish {}

    /** Ask how it went; about is the run's id. An empty list means any channel. */
    record AskHow(From from, List<Channel> channels) implements Wish {}
}
