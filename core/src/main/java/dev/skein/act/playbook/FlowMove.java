package dev.skein.act.playbook;

import dev.skein.Data;
import dev.skein.FlowRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a flow does at one word of the customer, or at none.
 *
 * @param said what the assistant says, in order
 * @param acts what it changes: each was confirmed
 * @param run where it stands then; empty when it is over
 * @param silence after how long without a word it goes on by itself
 * @param person why a person is brought in; empty when none is
 * @param understood whether the customer's word was
 * @param passed the steps it went through
 */
public record FlowMove(
        List<String> said,
        List<Done> acts,
        Optional<FlowRun> run,
        Optional<Duration> silence,
        Optional<String> person,
        boolean understood,
        List<String> passed) {
    /** Something changed: the event that comes about, and what the customer said yes to. */
    public record Done(String step, String event, Data data, String because) {}
}
