package io.twofold.web.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list; the answer also links to the next one (RFC 8288).
 *
 * @param nextCursor null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) implements Paged {

    public Page {
        items = List.copyOf(items);
    }

    /** The page that {@code rows} make, of which up to {@link PageRequest#rows()} were read. */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<? super R, ? extends T> view, Function<? super R, Cursor> end) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows.stream().<T>map(view).toList(), null);
        }
        var shown = rows.subList(0, request.limit());
        return new Page<>(
                shown.stream().<T>map(view).toList(), end.apply(shown.getLast()).toString());
    }
}
