package io.twofold.events.workgroup;

import java.util.UUID;

/**
 * An event log was imported: a notice, since each thing in it has its own events.
 *
 * @param cases how many cases the log has
 * @param events how many events of cases it has
 * @param steps how many of these complete a step
 * @param skipped how many could not be taken
 */
public record LogImported(UUID processId, UUID importId, int revision, int cases, int events, int steps, int skipped)
        implements WorkgroupEvent {

    @Override
    public UUID thingId() {
        return importId;
    }
}
