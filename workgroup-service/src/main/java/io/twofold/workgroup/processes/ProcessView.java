package io.twofold.workgroup.processes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A process as the API shows it.
 *
 * @param delivery   what one delivery is
 * @param formalPath the steps that it should take, in order
 * @param owners     the people who answer for it
 * @param allowed    what the caller may do: {@code change}, {@code import}, {@code rates}, which is to see them
 */
record ProcessView(
        UUID id,
        String name,
        @Nullable String delivery,
        @Nullable Long targetLeadTimeSeconds,
        List<PathStep> formalPath,
        @Nullable WorkingCalendar calendar,
        @Nullable String owningUnit,
        List<UUID> owners,
        List<String> allowed,
        Instant createdAt,
        Instant updatedAt) {

    static ProcessView of(ProcessDefinition process, List<String> allowed) {
        var settings = process.settings();
        return new ProcessView(
                process.id(),
                settings.name(),
                settings.delivery(),
                settings.targetLeadTimeSeconds(),
                settings.path(),
                settings.calendar(),
                settings.owningUnit(),
                settings.owners() == null ? List.of() : settings.owners(),
                allowed,
                process.createdAt(),
                process.updatedAt());
    }
}
