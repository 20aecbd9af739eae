package io.twofold.workgroup.playbook;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.events.Actor;
import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;
import io.twofold.workgroup.processes.ProcessAccess;
import io.twofold.workgroup.workgroups.WorkgroupAccess;

import static io.twofold.workgroup.playbook.PlaybookProblem.NOT_YOURS;

/** A playbook is for the participants of the process's workgroups, and its owners. */
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

    /** Ends with 404, or with 403 for whoever does not deliver the process. */
    void mustDeliver(UUID processId) {
        processes.mustExist(processId);
        if (!workgroups.delivers(processId) && !processes.isOwner(processId)) {
            throw new ProblemException(NOT_YOURS, "Join a workgroup of the process: GET /v1/workgroups?process=….");
        }
    }

    Actor actor() {
        return new Actor(caller.personId(), caller.unit());
    }
}
