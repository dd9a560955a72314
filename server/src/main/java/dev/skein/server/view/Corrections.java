package dev.skein.server.view;

import dev.skein.Correction;
import dev.skein.Event;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Message;
import dev.skein.host.Views;
import dev.skein.host.Views.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people said of our readings of one customer, laid over what was read. The state corrects the messages it still
 * holds itself; for older ones, and for the log, which never changes, it is done here, with the same result.
 */
public final class Corrections {
    /** Kind of their rows. */
    public static final String KIND = "correction";

    /** Corrections of one customer that are looked at, the newest. */
    static final int ROWS_MAX = 500;

    private final Views views;
    private final Map<String, List<Correction>> byEvent = new LinkedHashMap<>();

    private Corrections(Views views, List<Correction> all) {
        this.views = views;
        all.stream()
                .sorted(Comparator.comparingInt(Correction::place)
                        .thenComparing(Correction::at)
                        .thenComparing(Correction::id))
                .forEach(one -> byEvent.computeIfAbsent(one.event(), event -> new ArrayList<>())
                        .add(one));
    }

    /** All that was said of this customer's messages. */
    public static Corrections of(Views views, Key customer) {
        return new Corrections(views, Rows.newest(views, Query.of(KIND).key(customer), ROWS_MAX, Correction.class));
    }

    /** What was said of one message, oldest first, with what was taken back. */
    public List<Correction> of(String event) {
        return List.copyOf(byEvent.getOrDefault(event, List.of()));
    }

    /** A reading as it stands now. */
    public Optional<Insight> over(String event, Optional<Insight> read) {
        List<Correction> said = of(event);
        if (said.isEmpty()) {
            return read;
        }
        Insight now = read.orElse(Insight.UNREAD);
        for (Correction one : said) {
            now = one.stands() ? now.with(one) : now.without(one.id());
        }
        return read.isEmpty() && now.corrections().isEmpty() ? read : Optional.of(now);
    }

    /** A message as it is read now. */
    public Message over(Message message) {
        return over(message.id(), message.insight()).map(message::read).orElse(message);
    }

    /** An event as it is read now: by the deeper reading, where one came for it. */
    public Event over(Event event) {
        Optional<Insight> read = event.deeperBy()
                .flatMap(by -> Rows.find(views, "message", event.id(), Message.class))
                .flatMap(Message::insight)
                .or(event::insight);
        return over(event.id(), read).map(event::withInsight).orElse(event);
    }
}
