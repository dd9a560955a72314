package dev.skein.server.view;

import dev.skein.Activity;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Feeling;
import dev.skein.Identity;
import dev.skein.Key;
import dev.skein.Need;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as the screens show one.
 *
 * @param id of the person, without the word {@code customer:}
 * @param name to write to the person by
 * @param email as claimed
 * @param verified whether any name is verified
 * @param identities the names
 * @param traits what was said of the person, by name
 * @param firstSeen when we first heard of the person
 * @param lastSeen when we last did
 * @param events how many, all told
 * @param feeling how the person last seemed, when that was read and may be
 * @param openNeeds how many are not solved
 * @param openConversation id, if there is one
 * @param mergedInto id of the person that took this one over
 */
@Schema(name = "Person")
public record PersonView(
        String id,
        Optional<String> name,
        Optional<String> email,
        boolean verified,
        List<Identity> identities,
        Map<String, Object> traits,
        Optional<Instant> firstSeen,
        Optional<Instant> lastSeen,
        long events,
        Optional<Feeling> feeling,
        int openNeeds,
        Optional<String> openConversation,
        Optional<String> mergedInto) {
    /** The person of a state. */
    public static PersonView of(Customer customer) {
        Map<String, Object> traits = new LinkedHashMap<>();
        customer.profile().traits().forEach((name, trait) -> traits.put(name, trait.value()));
        boolean heard = customer.activity().events() > 0;
        Activity activity = customer.activity();
        return new PersonView(
                customer.key().id(),
                customer.profile().name(),
                customer.profile().trait("email"),
                customer.profile().isVerified(),
                customer.profile().identities(),
                traits,
                heard ? Optional.of(activity.first()) : Optional.empty(),
                heard ? Optional.of(activity.last()) : Optional.empty(),
                activity.events(),
                feeling(customer),
                (int) customer.needs().stream().filter(Need::isUnsolved).count(),
                customer.openConversation().map(Conversation::id),
                customer.profile().mergedInto().map(Key::id));
    }

    private static Optional<Feeling> feeling(Customer customer) {
        return customer.conversations().stream()
                .reduce((first, last) -> last)
                .filter(talk -> Veil.of(customer).mayFeel() && talk.feelingConfidence() > 0)
                .map(Conversation::feeling);
    }
}
