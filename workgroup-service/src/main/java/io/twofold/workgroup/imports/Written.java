package io.twofold.workgroup.imports;

import org.jspecify.annotations.Nullable;

/**
 * How far an import is, as its job keeps it with every publication.
 *
 * @param traces how many of the log, from its beginning, are written or put aside
 * @param events how many events are written
 * @param known  how many events were there before, and are as they were
 * @param aside  the last case of those put aside that is written; null before the first
 */
record Written(int traces, int events, int known, @Nullable String aside) {

    static final Written NOTHING = new Written(0, 0, 0, null);
}
