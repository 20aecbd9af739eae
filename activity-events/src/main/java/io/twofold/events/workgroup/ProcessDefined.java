package io.twofold.events.workgroup;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A process was defined.
 *
 * @param owners the people who answer for it
 * @param targetLeadTimeSeconds how long a case should take at most
 * @param calendar when it is worked on; absent: always
 * @param rates the oldest first
 * @param formalPath the steps that it should take, in order; empty: nobody has said
 * @param owningUnit the formal unit that it belongs to
 */
public record ProcessDefined(
        UUID processId,
        int revision,
        String name,
        List<UUID> owners,
        @Nullable Long targetLeadTimeSeconds,
        @Nullable WorkCalendar calendar,
        List<ProcessRates> rates,
        List<FormalStep> formalPath,
        @Nullable String owningUnit)
        implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return processId;
    }
}
