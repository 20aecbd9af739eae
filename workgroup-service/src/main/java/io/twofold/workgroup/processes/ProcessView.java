package io.twofold.workgroup.processes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A process as the API shows it.
 *
 * @param owners  the people who answer for it
 * @param allowed what the caller may do: {@code change}, {@code import}
 */
record ProcessView(
        UUID id,
        String name,
        @Nullable Long targetLeadTimeSeconds,
        List<UUID> owners,
        List<String> allowed,
        Instant createdAt,
        Instant updatedAt) {

    static ProcessView of(ProcessDefinition process, boolean owner) {
        return new ProcessView(
                process.id(),
                process.settings().name(),
                process.settings().targetLeadTimeSeconds(),
                process.ownerIds(),
                owner ? List.of("change", "import") : List.of(),
                process.createdAt(),
                process.updatedAt());
    }
}
