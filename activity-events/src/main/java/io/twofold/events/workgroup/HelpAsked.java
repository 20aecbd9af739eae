package io.twofold.events.workgroup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;

/**
 * Somebody asked for help on a case.
 *
 * @param askId the ask
 * @param caseId the case that it is about
 * @param workgroupId whose case it is, where it is a workgroup's
 * @param step the step that it is about
 * @param actor who asked
 * @param at when
 */
public record HelpAsked(
        UUID processId,
        UUID askId,
        int revision,
        UUID caseId,
        @Nullable UUID workgroupId,
        @Nullable String step,
        Actor actor,
        Instant at)
        implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return askId;
    }

    @Override
    public UUID key() {
        return caseId;
    }
}
