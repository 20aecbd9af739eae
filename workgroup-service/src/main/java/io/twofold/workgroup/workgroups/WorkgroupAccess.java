package io.twofold.workgroup.workgroups;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.ParticipationOrigin;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.identity.Caller;

import static io.twofold.events.workgroup.ParticipationOrigin.JOINED;
import static io.twofold.events.workgroup.ParticipationOrigin.WORKED;
import static io.twofold.web.identity.Role.ADMIN;

/** All that other features may ask of a workgroup: what it delivers, and who takes part. */
@ApplicationScoped
public class WorkgroupAccess {

    private final WorkgroupRepository workgroups;
    private final Caller caller;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    WorkgroupAccess(WorkgroupRepository workgroups, Caller caller, Outbox outbox, Ids ids, WriteTime now) {
        this.workgroups = workgroups;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    /** The process that it delivers. Ends with 404 where there is no such workgroup. */
    public UUID processOf(UUID workgroupId) {
        return workgroups.require(workgroupId).processId();
    }

    /** Whether the caller may do what participants may. */
    public boolean isParticipant(UUID workgroupId) {
        return caller.is(ADMIN) || workgroups.isParticipant(workgroupId, caller.personId());
    }

    void join(UUID workgroupId) {
        takeIn(workgroupId, caller.personId(), caller.unit(), JOINED);
    }

    /** Whoever did a step on one of its cases takes part from now on. */
    public void takeIn(UUID workgroupId, UUID personId, @Nullable String unit) {
        takeIn(workgroupId, personId, unit, WORKED);
    }

    private void takeIn(UUID workgroupId, UUID personId, @Nullable String unit, ParticipationOrigin how) {
        if (workgroups.isParticipant(workgroupId, personId)) {
            return;
        }
        var workgroup = workgroups.lock(workgroupId);
        var before = workgroups.findParticipation(workgroupId, personId);
        if (before.isPresent()) {
            before.get().comeBack(how, unit, now.instant()).ifPresent(outbox::append);
        } else {
            var participation = new Participation(ids.next(), workgroup, personId, how, now.instant());
            workgroups.add(participation);
            outbox.append(participation.joined(unit));
        }
    }
}
