package dev.skein.server.people;

import dev.skein.Codec;
import dev.skein.Customer;
import dev.skein.Identity;
import dev.skein.Ids;
import dev.skein.Key;
import dev.skein.Person;
import dev.skein.host.Views;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.server.view.Paging;
import dev.skein.server.view.PersonView;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Rows;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds people: by a name a source knows them by, by words of their name or mail address, or all, newest first. */
final class Search {
    /** People looked at in one call; beyond it the search stops, and its cursor leads on. */
    static final int SCANNED_MAX = 5_000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String JOINED = "JOINED";

    private final Views views;

    Search(Views views) {
        this.views = views;
    }

    /** Whoever goes by this name, of whatever kind the name is. */
    Found byName(String name) {
        Set<Key> owners = new LinkedHashSet<>();
        for (Identity.Kind kind : Identity.Kind.values()) {
            owners.add(views.owner(Ids.customer(kind, name)));
        }
        return new Found(
                owners.stream()
                        .flatMap(key -> Persons.find(views, key).stream())
                        .map(PersonView::of)
                        .toList(),
                Optional.empty(),
                false);
    }

    /** Whose name, mail address or any id holds all of these words, whatever their case and accents. */
    Found byWords(String words, Paging paging) {
        List<String> wanted = List.of(fold(words).strip().split("\\s+"));
        List<PersonView> found = new ArrayList<>();
        Optional<String> cursor = paging.cursor();
        int scanned = 0;
        while (scanned < SCANNED_MAX) {
            Paging asked = new Paging(cursor, Paging.LIMIT_MAX);
            Page<Row> page = Rows.page(views, Query.of("person"), asked);
            for (int i = 0; i < page.items().size(); i++) {
                fitting(page.items().get(i), wanted).ifPresent(found::add);
                boolean isLast = i == page.items().size() - 1;
                if (found.size() == paging.limit() && !(isLast && page.next().isEmpty())) {
                    Optional<String> here = isLast
                            ? page.next()
                            : Rows.page(views, Query.of("person"), new Paging(cursor, i + 1))
                                    .next();
                    return new Found(found, here, false);
                }
            }
            scanned += page.items().size();
            cursor = page.next();
            if (cursor.isEmpty()) {
                return new Found(found, Optional.empty(), false);
            }
        }
        return new Found(found, cursor, true);
    }

    private Optional<PersonView> fitting(Row row, List<String> wanted) {
        if (row.status().equals(JOINED)) {
            return Optional.empty();
        }
        Person person = Codec.read(row.json(), Person.class);
        StringBuilder names = new StringBuilder(person.name()).append('\n').append(person.email());
        person.identities().forEach(identity -> names.append('\n').append(identity.value()));
        String folded = fold(names.toString());
        return wanted.stream().allMatch(folded::contains) ? Optional.of(view(row.key())) : Optional.empty();
    }

    /** Everybody, newest first; a profile that was joined into another is left out. */
    Found all(Paging paging) {
        Page<Row> page = Rows.page(views, Query.of("person"), paging);
        return new Found(
                page.items().stream()
                        .filter(row -> !row.status().equals(JOINED))
                        .map(row -> view(row.key()))
                        .toList(),
                page.next(),
                false);
    }

    private PersonView view(Key key) {
        Customer state = Persons.state(views, key);
        return PersonView.of(state);
    }

    private static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace('ł', 'l')
                .replace('Ł', 'L');
        return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
