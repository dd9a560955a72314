package dev.skein;

import java.time.Instant;
import java.util.Optional;

/**
 * Two questions after a conversation: was your feeling heard, is it solved. Asked once, also when only the assistant
 * spoke.
 *
 * @param id derived from the conversation or run
 * @param customer who is asked
 * @param origin the key it came under
 * @param about conversation id or run id
 * @param asked when
 * @param by who served: assistant, employee id, playbook id
 * @param answered when, if at all
 * @param heard 1 (not at all) to 5 (fully), if answered
 * @param solved yes or no, if answered
 * @param words the customer's own, if any
 */
public record Survey(
        String id,
        Key customer,
        Key origin,
        String about,
        Instant asked,
        String by,
        Optional<Instant> answered,
        Optional<Integer> heard,
        Optional<Boolean> solved,
        String words) {}
