package io.twofold.workgroup.imports.cases;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.WorkgroupEvent;

/**
 * A step as it stands in the database.
 *
 * @param importId  the import that brought it; null where none did, or where that was taken back
 * @param corrected whether somebody corrected what it brought
 */
record StepRow(UUID caseId, LogStep step, @Nullable UUID importId, boolean removed, boolean corrected, int version) {

    /** Whether it was taken back, so that an import may bring it again. */
    boolean isTakenBack() {
        return removed && importId == null;
    }

    /** Whether it is as somebody has it, who knows better than a log: corrected, or away. */
    boolean isPeoples() {
        return removed ? !isTakenBack() : corrected;
    }

    StepRow next(LogStep told, @Nullable UUID broughtBy, boolean isRemoved) {
        return new StepRow(caseId, told, broughtBy, isRemoved, false, version + 1);
    }

    WorkgroupEvent event(LoggedCase owner) {
        return step.event(owner, version, importId);
    }
}
