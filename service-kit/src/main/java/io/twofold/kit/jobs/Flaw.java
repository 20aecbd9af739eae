package io.twofold.kit.jobs;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in an upload.
 *
 * @param detail what, and what to do about it
 * @param line   where it is, the first being 1
 * @param column where in that line
 * @param event  the number of the event or record, the first being 1
 */
public record Flaw(
        String detail,
        @Nullable Long line,
        @Nullable Long column,
        @Nullable Long event) {

    /** Of the upload as a whole. */
    public Flaw(String detail) {
        this(detail, null, null, null);
    }
}
