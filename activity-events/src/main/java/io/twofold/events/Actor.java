package io.twofold.events;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param personId a person, or an alias from an imported log; absent: somebody unknown, who does not count as a person
 * @param unit their formal unit at that time
 */
public record Actor(@Nullable UUID personId, @Nullable String unit) {}
