package io.twofold.workgroup.workgroups;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.ParticipationOrigin;
import io.twofold.events.workgroup.WorkgroupState;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;

import static io.twofold.events.workgroup.ParticipationOrigin.JOINED;
import static io.twofold.events.workgroup.ParticipationOrigin.WORKED;
import static io.twofold.events.workgroup.WorkgroupState.ACTIVE;
import static io.twofold.events.workgroup.WorkgroupState.DORMANT;
import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.workgroup.workgroups.WorkgroupProblem.NOT_IN_IT;
import static io.twofold.workgroup.workgroups.WorkgroupProblem.READ_ONLY;

/** All that other features may ask of a workgroup: what it delivers, whether it lives, and who takes part. */
@ApplicationScoped
public class WorkgroupAccess {

    private final WorkgroupRepository workgroups;
    private final Dormancy dormancy;
    private final Caller caller;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    WorkgroupAccess(
            WorkgroupRepository workgroups, Dormancy dormancy, Caller caller, Outbox outbox, Ids ids, WriteTime now) {
        this.workgroups = workgroups;
        this.dormancy = dormancy;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    /** The process that it delivers. Ends with 404 where there is no such workgroup. */
    public UUID processOf(UUID workgroupId) {
        return workgroups.processOf(workgroupId);
    }

    /** Whether it is a workgroup still, and no community yet. Ends with 404 where there is no such workgroup. */
    public boolean lives(UUID workgroupId) {
        return isAlive(workgroups.stateOf(workgroupId));
    }

    /** Ends with 404, or with 409 where it is read-only. */
    public void mustLive(UUID workgroupId) {
        if (!lives(workgroupId)) {
            throw new ProblemException(READ_ONLY, "Read becomesId of the workgroup: go on in that community.");
        }
    }

    /** Whether the caller may do what participants may. */
    public boolean isParticipant(UUID workgroupId) {
        return caller.is(ADMIN) || workgroups.isParticipant(workgroupId, caller.personId());
    }

    /** Ends with 404, or with 403 for whoever neither takes part nor is an {@code admin}. */
    public void mustBeParticipant(UUID workgroupId) {
        workgroups.processOf(workgroupId);
        if (!isParticipant(workgroupId)) {
            throw new ProblemException(NOT_IN_IT, "Join it first: PUT /v1/workgroups/{id}/participants/me.");
        }
    }

    /** Whether the caller takes part in a workgroup that delivers this process. */
    public boolean delivers(UUID processId) {
        return workgroups.delivers(processId, caller.personId());
    }

    SeenWorkgroup see(UUID workgroupId) {
        return workgroups.see(workgroupId, caller.personId());
    }

    List<SeenWorkgroup> seePage(WorkgroupFilter filter, UUID before, int limit) {
        return workgroups.seePage(filter, before, limit, caller.personId());
    }

    boolean isAdmin() {
        return caller.is(ADMIN);
    }

    void join(UUID workgroupId) {
        takeIn(workgroupId, caller.personId(), caller.unit(), JOINED);
    }

    /** In the order of their ids. */
    public void lockAll(Set<UUID> workgroupIds) {
        workgroups.lockAll(workgroupIds);
    }

    /** Whoever did a step on one of its cases takes part from now on. */
    public void takeIn(UUID workgroupId, UUID personId, @Nullable String unit) {
        takeIn(workgroupId, personId, unit, WORKED);
    }

    /** A workgroup that slept wakes with work that was done within its dormancy time. */
    public void wake(UUID workgroupId, Instant workedAt) {
        if (workgroups.stateOf(workgroupId) == DORMANT) {
            var workgroup = workgroups.lock(workgroupId);
            if (dormancy.isRecent(workedAt, workgroup.settings().dormancyDays())) {
                workgroup.wake(now.instant()).ifPresent(outbox::append);
            }
        }
    }

    static boolean isAlive(WorkgroupState state) {
        return state == ACTIVE || state == DORMANT;
    }

    private void takeIn(UUID workgroupId, UUID personId, @Nullable String unit, ParticipationOrigin how) {
        if (workgroups.isParticipant(workgroupId, personId)) {
            return;
        }
        var workgroup = workgroups.lock(workgroupId);
        if (!workgroup.lives()) {
            return; // reshaped while this waited: its people stand in that event
        }
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
