package io.twofold.workgroup.people;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A name in the logs of a process.
 *
 * @param id         the alias, under which events tell of it
 * @param identified whether somebody said who it is
 * @param personId   who; null where it is nobody, or a machine
 */
record LogPersonView(
        UUID id,
        UUID processId,
        String name,
        boolean identified,
        @Nullable UUID personId,
        boolean automated,
        @Nullable Instant updatedAt) {}
