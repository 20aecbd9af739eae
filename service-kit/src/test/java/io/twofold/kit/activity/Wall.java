package io.twofold.kit.activity;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.ActivityEvent;
import io.twofold.events.workgroup.ProcessChanged;

/** What is told in these tests: changes, of the process itself. */
@ApplicationScoped
class Wall implements ActivityOwners {

    @Override
    public @Nullable UUID ownerOf(ActivityEvent event) {
        return event instanceof ProcessChanged changed ? changed.processId() : null;
    }
}
