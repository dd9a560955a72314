package dev.skein.listen;

import dev.skein.Activity;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Merge;
import dev.skein.Need;
import dev.skein.Profile;
import dev.skein.Promise;
import dev.skein.Recovery;
import dev.skein.Run;
import dev.skein.Trait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Two profiles that are one person: joining them, and parting them again. Everything a customer's state holds remembers
 * the key it came under, so parting is a sorting, not a guess.
 */
public final class Joining {
    private static final int CONVERSATIONS_MAX = 3;

    private Joining() {}

    /** {@code into} with all that {@code from} holds. Where both know a thing, {@code into} keeps its own. */
    public static Customer join(Customer into, Customer from, Instant at, String because, String cause) {
        Profile profile = into.profile();
        List<Identity> names = profile.identities();
        for (Identity name : from.profile().identities()) {
            names = Identities.with(names, name);
        }
        Map<String, Trait> traits = new LinkedHashMap<>(profile.traits());
        from.profile().traits().forEach(traits::putIfAbsent);
        List<Merge> merges = new ArrayList<>(profile.merges());
        merges.add(new Merge(from.key(), at, because, cause, from.activity()));
        Key key = into.key();
        return new Customer(
                key,
                new Profile(names, traits, List.copyOf(merges), profile.mergedInto()),
                both(into.consents(), missing(into.consents(), from.consents())),
                Timeline.both(into.activity(), from.activity(), from.key()),
                newest(both(into.conversations(), each(from.conversations(), c -> c.keptBy(key)))),
                both(into.needs(), each(from.needs(), n -> rekey(n, key))),
                both(into.promises(), each(from.promises(), p -> rekey(p, key))),
                both(into.runs(), each(from.runs(), r -> rekey(r, key))),
                both(into.recoveries(), each(from.recoveries(), r -> rekey(r, key))),
                both(into.contacts(), from.contacts()),
                both(into.surveys(), from.surveys()),
                both(into.awaiting(), from.awaiting()),
                both(into.held(), from.held()),
                both(into.doubtful(), from.doubtful()),
                both(into.slips(), from.slips()));
    }

    /** What {@code from} gave and has gained since: the state it goes on with. */
    public static Customer returned(Customer joined, Key from) {
        Activity activity = joined.profile().merges().stream()
                .filter(m -> m.from().equals(from))
                .map(Merge::activity)
                .reduce(Activity.NONE, (first, last) -> last);
        Map<String, Trait> traits = new LinkedHashMap<>();
        joined.profile().traits().forEach((name, trait) -> {
            if (trait.origin().equals(from)) {
                traits.put(name, trait);
            }
        });
        List<Identity> names = only(
                joined.profile().identities(),
                i -> Ids.customer(i.kind(), i.value()).equals(from));
        Customer none = Customer.unknown(from);
        return new Customer(
                from,
                new Profile(names, traits, List.of(), Optional.empty()),
                only(joined.consents(), c -> c.origin().equals(from)),
                activity,
                each(only(joined.conversations(), c -> c.origin().equals(from)), c -> c.keptBy(from)),
                each(only(joined.needs(), n -> n.origin().equals(from)), n -> rekey(n, from)),
                each(only(joined.promises(), p -> p.origin().equals(from)), p -> rekey(p, from)),
                each(only(joined.runs(), r -> r.origin().equals(from)), r -> rekey(r, from)),
                each(only(joined.recoveries(), r -> r.origin().equals(from)), r -> rekey(r, from)),
                none.contacts(),
                only(joined.surveys(), s -> s.origin().equals(from)),
                none.awaiting(),
                none.held(),
                only(joined.doubtful(), e -> e.subject().equals(from)),
                only(joined.slips(), s -> s.origin().equals(from)));
    }

    /** The joined one without what goes back to {@code from}. */
    public static Customer without(Customer joined, Key from) {
        Profile profile = joined.profile();
        Map<String, Trait> traits = new LinkedHashMap<>(profile.traits());
        traits.values().removeIf(t -> t.origin().equals(from));
        return new Customer(
                joined.key(),
                new Profile(
                        profile.identities(),
                        traits,
                        only(profile.merges(), m -> !m.from().equals(from)),
                        profile.mergedInto()),
                only(joined.consents(), c -> !c.origin().equals(from)),
                Timeline.without(joined.activity(), joined.profile().merges(), from),
                only(joined.conversations(), c -> !c.origin().equals(from)),
                only(joined.needs(), n -> !n.origin().equals(from)),
                only(joined.promises(), p -> !p.origin().equals(from)),
                only(joined.runs(), r -> !r.origin().equals(from)),
                only(joined.recoveries(), r -> !r.origin().equals(from)),
                joined.contacts(),
                only(joined.surveys(), s -> !s.origin().equals(from)),
                joined.awaiting(),
                joined.held(),
                only(joined.doubtful(), e -> !e.subject().equals(from)),
                only(joined.slips(), s -> !s.origin().equals(from)));
    }

    private static List<Consent> missing(List<Consent> known, List<Consent> offered) {
        return only(
                offered,
                o -> known.stream()
                        .noneMatch(
                                k -> k.purpose() == o.purpose() && k.channel().equals(o.channel())));
    }

    private static List<Conversation> newest(List<Conversation> all) {
        List<Conversation> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Conversation::opened));
        return List.copyOf(sorted.subList(Math.max(0, sorted.size() - CONVERSATIONS_MAX), sorted.size()));
    }

    private static Need rekey(Need n, Key key) {
        return new Need(
                n.id(),
                key,
                n.origin(),
                n.kind(),
                n.about(),
                n.status(),
                n.owner(),
                n.opened(),
                n.changed(),
                n.because(),
                n.confidence(),
                n.conversation());
    }

    private static Promise rekey(Promise p, Key key) {
        return p.keptBy(key);
    }

    private static Recovery rekey(Recovery r, Key key) {
        return r.keptBy(key);
    }

    private static Run rekey(Run r, Key key) {
        return new Run(
                r.id(),
                key,
                r.origin(),
                r.playbook(),
                r.version(),
                r.arm(),
                r.status(),
                r.step(),
                r.began(),
                r.changed(),
                r.subject(),
                r.facts(),
                r.path(),
                r.because());
    }

    private static <T> List<T> both(List<T> first, List<T> then) {
        if (then.isEmpty()) {
            return first;
        }
        List<T> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }

    private static <T> List<T> only(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).toList();
    }

    private static <T> List<T> each(List<T> all, Function<T, T> change) {
        return all.stream().map(change).toList();
    }
}
