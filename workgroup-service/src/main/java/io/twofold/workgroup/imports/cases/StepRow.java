package io.twofold.workgroup.imports.cases;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.WorkgroupEvent;

/**
 * A step as it stands in the database.
 *
 * @param importId the import that brought it; null where none did, or where that was taken back
 */
record StepRow(UUID caseId, LogStep step, @Nullable UUID importId, boolean removed, int version) {

    /** Whether an import may bring it again: what somebody removed stays away. */
    boolean isTakenBack() {
        return removed && importId == null;
    }

    StepRow next(LogStep told, @Nullable UUID broughtBy, boolean isRemoved) {
        return new StepRow(caseId, told, broughtBy, isRemoved, version + 1);
    }

    WorkgroupEvent event(LoggedCase owner) {
        return step.event(owner, version, importId);
    }
}
