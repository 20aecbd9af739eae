package io.twofold.workgroup.cases;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;
import io.twofold.workgroup.processes.ProcessAccess;
import io.twofold.workgroup.workgroups.WorkgroupAccess;

import static io.twofold.workgroup.cases.CaseProblem.NOT_A_PARTICIPANT;
import static io.twofold.workgroup.cases.CaseProblem.NOT_YOUR_STEP;
import static io.twofold.workgroup.cases.CaseProblem.OF_ANOTHER_PROCESS;

/** What the caller may do with a case: participants of its workgroup, or the owners of its process, work on it. */
@ApplicationScoped
class CaseAccess {

    private final ProcessAccess processes;
    private final WorkgroupAccess workgroups;
    private final Caller caller;

    CaseAccess(ProcessAccess processes, WorkgroupAccess workgroups, Caller caller) {
        this.processes = processes;
        this.workgroups = workgroups;
        this.caller = caller;
    }

    Actor actor() {
        return new Actor(caller.personId(), caller.unit());
    }

    /** Ends with 404, 403 or 409 where the caller cannot open this case. */
    void mayOpen(OpenCase request) {
        processes.mustExist(request.processId());
        if (request.workgroupId() == null) {
            processes.mustBeOwner(request.processId());
        } else if (!workgroups.processOf(request.workgroupId()).equals(request.processId())) {
            throw new ProblemException(OF_ANOTHER_PROCESS, "Name the process that the workgroup delivers.");
        } else {
            mustBe(workgroups.isParticipant(request.workgroupId()));
        }
    }

    boolean worksOn(ProcessCase found) {
        return found.workgroupId() == null
                ? processes.isOwner(found.processId())
                : workgroups.isParticipant(found.workgroupId());
    }

    void mustWorkOn(ProcessCase found) {
        mustBe(worksOn(found));
    }

    /** One's own step anybody may record on a workgroup's case, and takes part from then on. */
    void mayRecord(ProcessCase found, RecordStep request) {
        var own = request.personId() == null || request.personId().equals(caller.personId());
        mustBe(own && found.workgroupId() != null || worksOn(found));
    }

    void tookPart(ProcessCase found, CaseStep step) {
        var person = step.actor().personId();
        if (found.workgroupId() != null && person != null) {
            workgroups.takeIn(found.workgroupId(), person, step.actor().unit());
        }
    }

    void mayRemove(ProcessCase found, CaseStep step) {
        if (!step.isOf(caller.personId()) && !processes.isOwner(found.processId())) {
            throw new ProblemException(NOT_YOUR_STEP, "Ask who did it, or an owner of the process.");
        }
    }

    /** A process's cases are for its owners, a workgroup's for its participants. */
    void mayList(UUID processId, @Nullable UUID workgroupId) {
        processes.mustExist(processId);
        mustBe(workgroupId == null ? processes.isOwner(processId) : workgroups.isParticipant(workgroupId));
    }

    private static void mustBe(boolean allowed) {
        if (!allowed) {
            throw new ProblemException(NOT_A_PARTICIPANT, "Join its workgroup first, or ask an owner of the process.");
        }
    }
}
