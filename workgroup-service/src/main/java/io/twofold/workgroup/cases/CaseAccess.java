package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;
import io.twofold.workgroup.processes.ProcessAccess;
import io.twofold.workgroup.workgroups.WorkgroupAccess;

import static io.twofold.workgroup.cases.CaseProblem.NOT_A_PARTICIPANT;
import static io.twofold.workgroup.cases.CaseProblem.NOT_YOUR_CASE;
import static io.twofold.workgroup.cases.CaseProblem.NOT_YOUR_STEP;
import static io.twofold.workgroup.cases.CaseProblem.OF_ANOTHER_PROCESS;
import static io.twofold.workgroup.cases.CaseProblem.OF_NOTHING;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

/** What the caller may do with a case: participants of its workgroup, or the owners of its process, work on it. */
@ApplicationScoped
public class CaseAccess {

    private final CaseRepository cases;
    private final ProcessAccess processes;
    private final WorkgroupAccess workgroups;
    private final Caller caller;

    CaseAccess(CaseRepository cases, ProcessAccess processes, WorkgroupAccess workgroups, Caller caller) {
        this.cases = cases;
        this.processes = processes;
        this.workgroups = workgroups;
        this.caller = caller;
    }

    /** A case that the caller works on, for what else is kept of it. */
    public record WorkedCase(
            UUID id, UUID processId, @Nullable UUID workgroupId) {

        private static WorkedCase of(ProcessCase found) {
            return new WorkedCase(found.id(), found.processId(), found.workgroupId());
        }
    }

    /** Ends with 404, or with 403 for whoever does not work on it. */
    public WorkedCase require(UUID caseId) {
        var found = cases.require(caseId);
        mustWorkOn(found);
        return WorkedCase.of(found);
    }

    /** The same, locked before anything of it is read, so that its events get the order of the commits. */
    public WorkedCase lock(UUID caseId) {
        var found = cases.lock(caseId);
        mustWorkOn(found);
        return WorkedCase.of(found);
    }

    /** The caller, as events name them. */
    public Actor actor() {
        return new Actor(caller.personId(), caller.unit());
    }

    /** Ends with 404, 403 or 409 where the caller cannot open a case there, or move one there. */
    void mayOpen(UUID processId, @Nullable UUID workgroupId) {
        processes.mustExist(processId);
        if (workgroupId == null) {
            processes.mustBeOwner(processId);
        } else {
            mustDeliver(workgroupId, processId);
            mustBe(workgroups.isParticipant(workgroupId));
        }
    }

    private void mustDeliver(UUID workgroupId, UUID processId) {
        if (!workgroups.processOf(workgroupId).equals(processId)) {
            throw new ProblemException(OF_ANOTHER_PROCESS, "Name the process that the workgroup delivers.");
        }
        workgroups.mustLive(workgroupId);
    }

    /** The cases of a workgroup that became a community stay with their process. */
    boolean worksOn(ProcessCase found) {
        var workgroup = found.workgroupId();
        return workgroup == null || !workgroups.lives(workgroup)
                ? processes.isOwner(found.processId())
                : workgroups.isParticipant(workgroup);
    }

    void mustWorkOn(ProcessCase found) {
        mustBe(worksOn(found));
    }

    /** One's own steps anybody may record on a workgroup's case, and takes part from then on. */
    void mayRecord(ProcessCase found, List<RecordStep> requests) {
        var own = requests.stream()
                .allMatch(request ->
                        request.personId() == null || request.personId().equals(caller.personId()));
        mustBe(own && hasLivingWorkgroup(found) || worksOn(found));
    }

    /** Before steps of several are recorded: in the order of their ids, so that no two batches wait in a circle. */
    void lockWorkgroups(Collection<ProcessCase> found) {
        var ids = found.stream()
                .flatMap(each -> Stream.ofNullable(each.workgroupId()))
                .collect(toSet());
        if (ids.size() > 1) {
            workgroups.lockAll(ids);
        }
    }

    /** Who did them take part from now on, and a workgroup that slept wakes. */
    void tookPart(List<OwnedStep> recorded) {
        recorded.stream()
                .filter(step -> step.owner().workgroupId() != null)
                .collect(groupingBy(
                        step -> requireNonNull(step.owner().workgroupId()), mapping(OwnedStep::done, toList())))
                .forEach(this::tookPart);
    }

    private void tookPart(UUID workgroup, List<DoneStep> done) {
        if (!workgroups.lives(workgroup)) {
            return;
        }
        var units = new HashMap<UUID, @Nullable String>();
        for (var step : done) {
            if (step.isOneOfUs() && step.actor().personId() != null) {
                units.put(step.actor().personId(), step.actor().unit());
            }
        }
        units.forEach((person, unit) -> workgroups.takeIn(workgroup, person, unit));
        done.stream()
                .filter(step -> step.transition() == null)
                .map(DoneStep::at)
                .max(Instant::compareTo)
                .ifPresent(last -> workgroups.wake(workgroup, last));
    }

    /** Ends with 404, 403 or 409 for whoever cannot tell of any case of the process, or open it there. */
    public void mayFeed(UUID processId, @Nullable UUID workgroupId) {
        processes.mustFeed(processId);
        mayTell(processId, workgroupId);
    }

    /** Ends with 404 or 409 where no case of the process can be opened there, whoever tells of it. */
    public void mayTell(UUID processId, @Nullable UUID workgroupId) {
        processes.mustExist(processId);
        if (workgroupId != null) {
            mustDeliver(workgroupId, processId);
        }
    }

    boolean corrects(ProcessCase found, CaseStep step) {
        return step.isOf(caller.personId()) || processes.isOwner(found.processId());
    }

    void mayCorrect(ProcessCase found, CaseStep step) {
        if (!corrects(found, step)) {
            throw new ProblemException(NOT_YOUR_STEP, "Ask who did it, or an owner of the process.");
        }
    }

    void mayRemove(ProcessCase found) {
        if (!removes(found)) {
            mustWorkOn(found);
            throw new ProblemException(NOT_YOUR_CASE, "Ask who opened it, or an owner of the process.");
        }
    }

    /** A process's cases are for its owners, a workgroup's for its participants. */
    void mayList(CaseFilter filter) {
        if (filter.process() != null) {
            processes.mustExist(filter.process());
        }
        if (filter.workgroup() != null) {
            var process = workgroups.processOf(filter.workgroup());
            mustBe(
                    workgroups.lives(filter.workgroup())
                            ? workgroups.isParticipant(filter.workgroup())
                            : processes.isOwner(process));
        } else if (filter.process() != null) {
            mustBe(processes.isOwner(filter.process()));
        } else {
            throw new ProblemException(OF_NOTHING, "Pass process, or workgroup, or both.");
        }
    }

    List<String> allowed(ProcessCase found) {
        return allowed(found, worksOn(found));
    }

    /** The same for many cases, of which each workgroup and process is looked at once. */
    Function<ProcessCase, List<String>> allowedOnEach() {
        var works = new HashMap<List<@Nullable UUID>, Boolean>();
        return found -> allowed(
                found,
                works.computeIfAbsent(Arrays.asList(found.processId(), found.workgroupId()), key -> worksOn(found)));
    }

    private List<String> allowed(ProcessCase found, boolean works) {
        if (!works) {
            return List.of();
        }
        return Stream.of("work", found.state() == CaseState.OPEN ? "deliver" : "reopen", removes(found) ? "remove" : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private boolean removes(ProcessCase found) {
        return found.wasOpenedBy(caller.personId()) || processes.isOwner(found.processId());
    }

    private boolean hasLivingWorkgroup(ProcessCase found) {
        return found.workgroupId() != null && workgroups.lives(found.workgroupId());
    }

    private static void mustBe(boolean allowed) {
        if (!allowed) {
            throw new ProblemException(NOT_A_PARTICIPANT, "Join its workgroup first, or ask an owner of the process.");
        }
    }
}
