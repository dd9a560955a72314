package dev.skein.loop;

import dev.skein.Customer;
import dev.skein.Person;
import dev.skein.Profile;
import dev.skein.View;
import java.util.Optional;

/** The row by which a person is found. */
final class People {
    private People() {}

    /** A person's row; none for a key that was joined into another, whose row says where to. */
    static Optional<View> row(Customer customer) {
        Profile profile = customer.profile();
        String status =
                profile.mergedInto().isPresent() ? "JOINED" : profile.name().isPresent() ? "NAMED" : "UNNAMED";
        Person person = new Person(
                customer.key(),
                profile.name().orElse(""),
                profile.trait("email").orElse(""),
                profile.isVerified(),
                profile.identities(),
                profile.mergedInto());
        return Optional.of(new View(
                "person",
                customer.key().toString(),
                customer.key(),
                profile.name().orElse(""),
                status,
                customer.activity().last(),
                person));
    }
}
