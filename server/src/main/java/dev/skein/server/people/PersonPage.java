package dev.skein.server.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.skein.Consent;
import dev.skein.Merge;
import dev.skein.server.view.PersonView;
import java.util.List;
import java.util.Optional;

/**
 * A person with what was said of consents, which profiles were joined, and the path of the person's own page.
 *
 * @param person the person's fields, on the same level
 * @param consents the newest word on each purpose and channel
 * @param merges which other profiles were joined into this one, and why
 * @param knowLink path of the page on which the person sees what we know
 * @param satisfaction how satisfied the person probably is, where there was a talk and feelings may be read
 */
public record PersonPage(
        @JsonUnwrapped PersonView person,
        List<Consent> consents,
        List<Merge> merges,
        String knowLink,
        Optional<SatisfactionView> satisfaction) {}
