package dev.skein.server.view;

import dev.skein.Key;
import dev.skein.host.Views;
import dev.skein.host.Views.Query;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which rows of a kind are asked for: of a person, of a status, which page. */
public final class Filter {
    private final Optional<Key> person;
    private final Optional<String> status;
    private final Paging paging;

    /** Reads a query's parameters. */
    public Filter(@Nullable String person, @Nullable String status, @Nullable String cursor, @Nullable String limit) {
        this.person = Checks.optional("person", person, 256).map(Checks::customer);
        this.status = Checks.optional("status", status, 40);
        this.paging = Paging.of(cursor, limit);
    }

    /** The person asked for, as the id was given. */
    public Optional<Key> person() {
        return person;
    }

    /** The status asked for, in capitals. */
    public Optional<String> status() {
        return status.map(text -> text.toUpperCase(Locale.ROOT));
    }

    /** The page asked for. */
    public Paging paging() {
        return paging;
    }

    /** The nouns of a kind whose status is written in capitals. */
    public <T> Listed<T> list(Views views, String kind, Class<T> type) {
        return list(views, kind, status(), type);
    }

    /** Decisions: their status is their kind, in lower case. */
    public <T> Listed<T> listByWord(Views views, String kind, Class<T> type) {
        return list(views, kind, status.map(text -> text.toLowerCase(Locale.ROOT)), type);
    }

    private <T> Listed<T> list(Views views, String kind, Optional<String> only, Class<T> type) {
        Query query = Query.of(kind);
        if (person.isPresent()) {
            query = query.key(views.owner(person.get()));
        }
        if (only.isPresent()) {
            query = query.status(only.get());
        }
        return Rows.page(views, query, paging, type);
    }
}
