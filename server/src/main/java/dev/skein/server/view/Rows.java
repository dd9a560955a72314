package dev.skein.server.view;

import dev.skein.Codec;
import dev.skein.host.Views;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads view rows back as the nouns they hold. */
public final class Rows {
    private Rows() {}

    /** The noun of that id; a {@link Problem} 404 when there is none. */
    public static <T> T one(Views views, String kind, String id, Class<T> type) {
        return find(views, kind, id, type).orElseThrow(() -> Problem.unknown(kind, id));
    }

    /** The noun of that id, if there is one. */
    public static <T> Optional<T> find(Views views, String kind, String id, Class<T> type) {
        return views.row(kind, id).map(row -> Codec.read(row.json(), type));
    }

    /** One page; a cursor that is none is a {@link Problem} 400. */
    public static <T> Listed<T> page(Views views, Query query, Paging paging, Class<T> type) {
        Page<Row> page = page(views, query, paging);
        return new Listed<>(
                page.items().stream().map(row -> Codec.read(row.json(), type)).toList(), page.next());
    }

    /** One page of rows; a cursor that is none is a {@link Problem} 400. */
    public static Page<Row> page(Views views, Query query, Paging paging) {
        return guarded(() -> views.list(query.page(paging.cursor(), paging.limit())));
    }

    /** Reads by a cursor that came from outside; one that is none is a {@link Problem} 400. */
    public static <T> T guarded(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw Problem.wrong("cursor", "is not from a page before");
        }
    }

    /** The newest rows, at most {@code most}, read page by page. */
    public static List<Row> newest(Views views, Query query, int most) {
        List<Row> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            int size = Math.min(Paging.LIMIT_MAX, most - rows.size());
            Page<Row> page = views.list(query.page(cursor, size));
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent() && rows.size() < most);
        return rows;
    }

    /** The newest nouns, at most {@code most}. */
    public static <T> List<T> newest(Views views, Query query, int most, Class<T> type) {
        return newest(views, query, most).stream()
                .map(row -> Codec.read(row.json(), type))
                .toList();
    }
}
