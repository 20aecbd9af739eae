package io.twofold.kit.activity;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.ActivityEvent;

/** Says whose activity an event is, in the transaction that appends it. A service without one tells none. */
public interface ActivityOwners {

    /** The group in which it is told; null where it is told in none. */
    @Nullable
    UUID ownerOf(ActivityEvent event);
}
