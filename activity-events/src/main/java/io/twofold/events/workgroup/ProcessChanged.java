package io.twofold.events.workgroup;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A process has other settings than before: all of them, as they are now.
 *
 * @param owners the people who answer for it
 * @param targetLeadTimeSeconds how long a case should take at most
 */
public record ProcessChanged(
        UUID processId,
        int revision,
        String name,
        List<UUID> owners,
        @Nullable Long targetLeadTimeSeconds) implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return processId;
    }
}
