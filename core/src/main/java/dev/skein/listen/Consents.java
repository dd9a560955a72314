package dev.skein.listen;

import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person lets us do. The newest word counts; a word on one channel counts more than a word on all. */
public final class Consents {
    private Consents() {}

    /** Reads a {@code ConsentChanged}; one that names no known purpose changes nothing. */
    public static List<Consent> heard(List<Consent> before, Event event) {
        Optional<Consent.Purpose> purpose = event.data().text("purpose").flatMap(Consents::purpose);
        Optional<Boolean> granted = event.data().flag("granted");
        if (purpose.isEmpty() || granted.isEmpty()) {
            return before;
        }
        Optional<Channel> channel = event.data().text("channel").flatMap(Consents::channel);
        Consent said =
                new Consent(purpose.get(), channel, granted.get(), event.time(), event.source(), event.subject());
        List<Consent> now = new ArrayList<>(before);
        // A word on all channels replaces what was said on single ones.
        now.removeIf(c -> c.purpose() == said.purpose()
                && (channel.isEmpty() || c.channel().equals(channel))
                && !c.at().isAfter(said.at()));
        if (now.stream()
                .noneMatch(c -> c.purpose() == said.purpose() && c.channel().equals(channel))) {
            now.add(said);
        }
        return List.copyOf(now);
    }

    /** The purpose of that name, in whatever case. */
    public static Optional<Consent.Purpose> purpose(String name) {
        return named(Consent.Purpose.values(), name);
    }

    /** The channel of that name, in whatever case. */
    public static Optional<Channel> channel(String name) {
        return named(Channel.values(), name);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (E one : all) {
            if (one.name().equals(upper)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
