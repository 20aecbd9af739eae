package io.twofold.web.paging;

import java.util.UUID;

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

    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1); // in the order of PostgreSQL

    /** Where the page before ended; null at the beginning of the list. */
    public @Nullable Cursor after() {
        return cursor == null ? null : Cursor.parse(cursor);
    }

    /** The same; at the beginning of the list {@code beginning}. */
    public Cursor after(Cursor beginning) {
        return cursor == null ? beginning : Cursor.parse(cursor);
    }

    /** After which id; the lowest at the beginning. */
    public UUID afterId() {
        return cursor == null ? LOWEST : Cursor.parse(cursor).uuid(0);
    }

    /** Before which id; the highest at the beginning. */
    public UUID beforeId() {
        return cursor == null ? HIGHEST : Cursor.parse(cursor).uuid(0);
    }

    /** How many rows to read: one more than asked for tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }
}
