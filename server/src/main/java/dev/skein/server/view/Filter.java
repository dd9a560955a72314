package dev.skein.server.view;

import dev.skein.Key;
import dev.skein.host.Views;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a kind are asked for, in the words of the query; what cannot be read is a {@link Problem} 400 when it is
 * asked for.
 *
 * @param personId only of this person, by any of the ids they had
 * @param statusWord only of this status, in whatever letters
 * @param cursor from the page before; none for the first
 * @param limit rows of a page
 */
public record Filter(
        @QueryParam("person") @Nullable String personId,
        @QueryParam("status") @Nullable String statusWord,
        @QueryParam("cursor") @Nullable String cursor,
        @QueryParam("limit") @Nullable String limit) {
    /** The person asked for, as the id was given. */
    public Optional<Key> person() {
        return Checks.optional("person", personId, 256).map(Checks::customer);
    }

    /** The status asked for, in capitals. */
    public Optional<String> status() {
        return Checks.optional("status", statusWord, 40).map(text -> text.toUpperCase(Locale.ROOT));
    }

    /** The page asked for. */
    public Paging paging() {
        return Paging.of(cursor, limit);
    }

    /** The nouns of a kind whose status is written in capitals. */
    public <T> Listed<T> list(Views views, String kind, Class<T> type) {
        return list(views, kind, status(), type);
    }

    /** Decisions: their status is their kind, in lower case. */
    public <T> Listed<T> listByWord(Views views, String kind, Class<T> type) {
        return list(views, kind, status().map(text -> text.toLowerCase(Locale.ROOT)), type);
    }

    /** The rows of a kind whose status is written in capitals. */
    public Page<Row> rows(Views views, String kind) {
        return Rows.page(views, query(views, kind, status()), paging());
    }

    private <T> Listed<T> list(Views views, String kind, Optional<String> only, Class<T> type) {
        return Rows.page(views, query(views, kind, only), paging(), type);
    }

    private Query query(Views views, String kind, Optional<String> only) {
        Query query = Query.of(kind);
        Optional<Key> person = person();
        if (person.isPresent()) {
            query = query.key(views.owner(person.get()));
        }
        return only.isPresent() ? query.status(only.get()) : query;
    }
}
