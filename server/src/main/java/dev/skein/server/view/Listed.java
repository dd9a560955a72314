package dev.skein.server.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items in the list's order
 * @param nextCursor where the following page begins; empty at the end
 */
public record Listed<T>(List<T> items, Optional<String> nextCursor) {
    /** All there is, on one page. */
    public static <T> Listed<T> whole(List<T> items) {
        return new Listed<>(List.copyOf(items), Optional.empty());
    }

    /** The same page of other things. */
    public <R> Listed<R> map(Function<T, R> as) {
        return new Listed<>(items.stream().map(as).toList(), nextCursor);
    }
}
