package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import io.twofold.web.problem.ProblemException;

import static io.twofold.workgroup.cases.CaseProblem.NOT_FOUND;
import static io.twofold.workgroup.cases.CaseProblem.STEP_NOT_FOUND;

/** Cases and their steps. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<ProcessCase, UUID> {

    /** Ends with 404. */
    ProcessCase require(UUID id) {
        return findByIdOptional(id).orElseThrow(CaseRepository::notFound);
    }

    /** Locked from its first load on, so that the events of the case get the order of the commits. */
    ProcessCase lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(CaseRepository::notFound);
    }

    /** Also where the import that brought it was taken back, and may bring it again. */
    boolean has(UUID processId, String externalRef) {
        return !getEntityManager()
                .createNativeQuery("SELECT id FROM process_case WHERE process_id = :process AND external_ref = :ref")
                .setParameter("process", processId)
                .setParameter("ref", externalRef)
                .getResultList()
                .isEmpty();
    }

    /** Of this workgroup, or all; the newest first, at most {@code limit}, older than {@code before}. */
    List<ProcessCase> findPage(UUID processId, @Nullable UUID workgroupId, UUID before, int limit) {
        var page = workgroupId == null
                ? find("processId = ?1 and id < ?2 order by id desc", processId, before)
                : find(
                        "processId = ?1 and id < ?2 and workgroupId = ?3 order by id desc",
                        processId,
                        before,
                        workgroupId);
        return page.page(0, limit).list();
    }

    void add(CaseStep step) {
        getEntityManager().persist(step);
    }

    /** Ends with 404, also where it was removed. */
    CaseStep requireStep(UUID id) {
        return getEntityManager()
                .createQuery("from CaseStep where id = :id and not removed", CaseStep.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(CaseRepository::stepNotFound);
    }

    /** Whose step it is, without loading the step: the case is locked first. Ends with 404. */
    UUID caseOf(UUID stepId) {
        return getEntityManager()
                .createQuery("select caseId from CaseStep where id = :id and not removed", UUID.class)
                .setParameter("id", stepId)
                .getResultStream()
                .findFirst()
                .orElseThrow(CaseRepository::stepNotFound);
    }

    /** How many of the case are at this time. */
    int countStepsAt(UUID caseId, Instant at) {
        return getEntityManager()
                .createQuery("select count(*) from CaseStep where caseId = :owner and at = :at", Long.class)
                .setParameter("owner", caseId)
                .setParameter("at", at)
                .getSingleResult()
                .intValue();
    }

    /** In their order, those after this place. */
    List<CaseStep> findSteps(UUID caseId, Instant at, int position, UUID id, int limit) {
        return getEntityManager()
                .createQuery("""
                        from CaseStep where caseId = :owner and not removed
                            and (at > :at or at = :at and (position > :position or position = :position and id > :id))
                        order by at, position, id
                        """, CaseStep.class)
                .setParameter("owner", caseId)
                .setParameter("at", at)
                .setParameter("position", position)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    private static ProblemException stepNotFound() {
        return new ProblemException(STEP_NOT_FOUND, "Choose one of GET /v1/cases/{id}/steps.");
    }

    private static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "Choose one of GET /v1/cases?process=….");
    }
}
