package dev.skein.server.understand;

import dev.skein.Codec;
import dev.skein.Correction;
import dev.skein.Employee;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Row;
import dev.skein.server.view.Corrections;
import dev.skein.server.view.Filter;
import dev.skein.server.view.Listed;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Titles;
import dev.skein.server.view.Veil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Corrections as a list: what was corrected and by whom as a role, for nobody is ranked by it. */
final class CorrectionItems {
    private final Host host;

    CorrectionItems(Host host) {
        this.host = host;
    }

    /** Who corrected, as a role: the customer, or a department. */
    record Item(
            String id,
            String event,
            String conversation,
            Correction.Aspect reading,
            String from,
            String fromTitle,
            String to,
            String toTitle,
            String role,
            Instant at,
            String why,
            String model,
            boolean stands) {}

    Listed<Item> page(Filter filter) {
        Page<Row> page = filter.rows(host, Corrections.KIND);
        Map<Key, Veil> veils = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (Row row : page.items()) {
            Correction c = Codec.read(row.json(), Correction.class);
            Veil veil = veils.computeIfAbsent(host.owner(row.key()), key -> Veil.of(Persons.state(host, key)));
            if (veil.shows(c)) {
                items.add(item(c));
            }
        }
        return new Listed<>(items, page.next());
    }

    private Item item(Correction c) {
        return new Item(
                c.id(),
                c.event(),
                c.conversation(),
                c.aspect(),
                c.from(),
                title(c.from()),
                c.to(),
                title(c.to()),
                role(c.by()),
                c.at(),
                c.why(),
                c.model(),
                c.stands());
    }

    private static String title(String label) {
        return label.isEmpty() ? "" : Titles.words(label.toLowerCase(Locale.ROOT));
    }

    private String role(Key by) {
        if (by.kind() == Key.Kind.CUSTOMER) {
            return "the customer";
        }
        String function = host.state(by) instanceof Employee e ? e.function() : "";
        return function.isEmpty() ? "a colleague" : function;
    }
}
