package io.twofold.workgroup.playbooks;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.events.Actor;
import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;
import io.twofold.workgroup.processes.ProcessAccess;
import io.twofold.workgroup.workgroups.WorkgroupAccess;

import static io.twofold.workgroup.playbooks.PlaybookProblem.NOT_IN_THE_PROCESS;

/** A playbook is for those who deliver its process: participants of its workgroups, and its owners. */
@ApplicationScoped
class PlaybookAccess {

    private final ProcessAccess processes;
    private final WorkgroupAccess workgroups;
    private final Caller caller;

    PlaybookAccess(ProcessAccess processes, WorkgroupAccess workgroups, Caller caller) {
        this.processes = processes;
        this.workgroups = workgroups;
        this.caller = caller;
    }

    /** The caller, as one of them. Ends with 404 or 403. */
    Actor mustDeliver(UUID processId) {
        processes.mustExist(processId);
        if (!workgroups.isParticipantOf(processId) && !processes.isOwner(processId)) {
            throw new ProblemException(NOT_IN_THE_PROCESS, "Join one of the workgroups that deliver it.");
        }
        return new Actor(caller.personId(), caller.unit());
    }
}
