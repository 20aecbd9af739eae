package io.twofold.workgroup.workgroups;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.ReshapeRefusal;
import io.twofold.events.workgroup.WorkgroupState;

/**
 * A workgroup as the API shows it.
 *
 * @param dormancyDays without work for so long it sleeps; absent: as the service is set
 * @param communityId  the community that it came from
 * @param becomesId    the community that it becomes, or became
 * @param declined     why it did not become one
 * @param allowed      what the caller may do: {@code join}, {@code leave}, {@code work}, {@code change}, {@code reshape}
 */
record WorkgroupView(
        UUID id,
        UUID processId,
        String name,
        @Nullable String purpose,
        WorkgroupState state,
        @Nullable Integer dormancyDays,
        @Nullable UUID communityId,
        @Nullable UUID becomesId,
        @Nullable ReshapeRefusal declined,
        long participants,
        List<String> allowed,
        Instant createdAt,
        Instant updatedAt) {

    static WorkgroupView of(Workgroup workgroup, long participants, List<String> allowed) {
        return new WorkgroupView(
                workgroup.id(),
                workgroup.processId(),
                workgroup.settings().name(),
                workgroup.settings().purpose(),
                workgroup.state(),
                workgroup.settings().dormancyDays(),
                workgroup.communityId(),
                workgroup.lives() ? null : workgroup.becomesId(),
                workgroup.declined(),
                participants,
                allowed,
                workgroup.createdAt(),
                workgroup.updatedAt());
    }
}
