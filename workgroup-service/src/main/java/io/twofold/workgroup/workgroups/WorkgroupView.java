package io.twofold.workgroup.workgroups;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A workgroup as the API shows it.
 *
 * @param allowed what the caller may do: {@code join}, or {@code leave} and {@code work}
 */
record WorkgroupView(UUID id, UUID processId, String name, List<String> allowed, Instant createdAt, Instant updatedAt) {

    static WorkgroupView of(Workgroup workgroup, boolean participant) {
        return new WorkgroupView(
                workgroup.id(),
                workgroup.processId(),
                workgroup.name(),
                participant ? List.of("leave", "work") : List.of("join"),
                workgroup.createdAt(),
                workgroup.updatedAt());
    }
}
