package dev.skein.server.view;

import dev.skein.Customer;
import dev.skein.Key;
import dev.skein.host.Views;
import java.util.Optional;

/** Finds people's states. */
public final class Persons {
    private Persons() {}

    /** The state of that id, be it joined into another; a {@link Problem} 404 when never heard of. */
    public static Customer known(Views views, String id) {
        return find(views, Checks.customer(id)).orElseThrow(() -> Problem.unknown("person", id));
    }

    /** The state of whoever holds this id now; a {@link Problem} 404 when never heard of. */
    public static Customer holding(Views views, String id) {
        Key owner = views.owner(Checks.customer(id));
        return find(views, owner).orElseThrow(() -> Problem.unknown("person", id));
    }

    /** The state of a key, when we have heard of it. */
    public static Optional<Customer> find(Views views, Key key) {
        return Optional.of(state(views, key)).filter(known -> !known.equals(Customer.unknown(key)));
    }

    /** The state of a customer's key, heard of or not. */
    public static Customer state(Views views, Key key) {
        if (views.state(key) instanceof Customer customer) {
            return customer;
        }
        throw new IllegalArgumentException("key: " + key + " (expected: a customer's)");
    }
}
