package io.twofold.workgroup.processes;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.twofold.web.problem.ProblemException;

import static io.twofold.workgroup.processes.ProcessProblem.NOT_FOUND;

@ApplicationScoped
class ProcessRepository implements PanacheRepositoryBase<ProcessDefinition, UUID> {

    /** Ends with 404. */
    ProcessDefinition require(UUID id) {
        return findByIdOptional(id).orElseThrow(ProcessRepository::notFound);
    }

    /** Locked from its first load on, so that the events of the process get the order of the commits. */
    ProcessDefinition lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProcessRepository::notFound);
    }

    /** The newest first, at most {@code limit}, older than {@code before}: ids rise with time. */
    List<ProcessDefinition> findPage(UUID before, int limit) {
        return find("id < ?1 order by id desc", before).page(0, limit).list();
    }

    private static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "Choose one of GET /v1/processes.");
    }
}
