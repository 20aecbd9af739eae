package io.twofold.web.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for; as a parameter: {@code @BeanParam @Valid PageRequest page}.
 *
 * @param cursor the {@code nextCursor} of the page before
 */
public record PageRequest(
        @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
        @RestQuery @Nullable String cursor) {

    /** Where the page before ended; null at the beginning of the list. */
    public @Nullable Cursor after() {
        return cursor == null ? null : Cursor.parse(cursor);
    }

    /** The same; at the beginning of the list {@code beginning}. */
    public Cursor after(Cursor beginning) {
        return cursor == null ? beginning : Cursor.parse(cursor);
    }

    /** How many rows to read: one more than asked for tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }
}
