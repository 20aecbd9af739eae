package io.twofold.workgroup.processes;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;
import io.twofold.workgroup.erasures.Erasures;

import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.ANALYST;
import static io.twofold.web.identity.Role.FEED;
import static io.twofold.workgroup.processes.ProcessProblem.NOT_AN_OWNER;

/** All that other features may ask of a process: whether it is there, and what the caller may do with it. */
@ApplicationScoped
public class ProcessAccess {

    private final ProcessRepository processes;
    private final Caller caller;
    private final Erasures erasures;

    ProcessAccess(ProcessRepository processes, Caller caller, Erasures erasures) {
        this.processes = processes;
        this.caller = caller;
        this.erasures = erasures;
    }

    /** Ends with 404 where there is no such process. */
    public void mustExist(UUID processId) {
        processes.require(processId);
    }

    /** Ends with 404, or with 403 for whoever neither owns the process nor is an {@code admin}. */
    public void mustBeOwner(UUID processId) {
        mayOnlyBe(owns(processes.require(processId)));
    }

    /** The same, which a system that delivers data may pass too. */
    public void mustFeed(UUID processId) {
        mayOnlyBe(owns(processes.require(processId)) || caller.is(FEED));
    }

    void maySeeRates(UUID processId) {
        var process = processes.require(processId);
        if (!owns(process) && !caller.is(ANALYST)) {
            throw new ProblemException(NOT_AN_OWNER, "Ask one of its owners, or an analyst.");
        }
    }

    List<String> allowed(ProcessDefinition process) {
        if (owns(process)) {
            return List.of("change", "import", "rates");
        }
        return Stream.of(caller.is(FEED) ? "import" : "", caller.is(ANALYST) ? "rates" : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether the caller may do what owners may. */
    public boolean isOwner(UUID processId) {
        return processes.findByIdOptional(processId).map(this::owns).orElse(false);
    }

    /** With what stands in the place of owners who were erased. */
    DefineProcess withoutErased(DefineProcess told) {
        var owners = told.owners();
        return owners == null ? told : told.ownedBy(erasures.idsOf(owners));
    }

    boolean owns(ProcessDefinition process) {
        return process.isOwnedBy(caller.personId()) || caller.is(ADMIN);
    }

    private static void mayOnlyBe(boolean allowed) {
        if (!allowed) {
            throw new ProblemException(NOT_AN_OWNER, "Ask one of its owners to do it: see owners of the process.");
        }
    }
}
