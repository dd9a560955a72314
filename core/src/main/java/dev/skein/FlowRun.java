package dev.skein;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where the assistant stands in a flow. It belongs to the conversation and not to a channel: whoever comes back by mail
 * after a chat is taken up at the same step.
 *
 * @param flow id of the flow
 * @param version of it
 * @param step at which it waits
 * @param slots what the customer has told, by name
 * @param tries how often this step was not understood
 * @param turns words of the customer it has taken so far
 * @param began when
 * @param confirmed the acts the customer has said yes to, by step
 */
public record FlowRun(
        String flow,
        int version,
        String step,
        Map<String, String> slots,
        int tries,
        int turns,
        Instant began,
        List<String> confirmed) {}
