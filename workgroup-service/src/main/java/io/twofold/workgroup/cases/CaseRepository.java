package io.twofold.workgroup.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.exception.ConstraintViolationException;

import io.twofold.web.problem.ProblemException;

import static io.twofold.workgroup.cases.CaseProblem.NOT_FOUND;
import static io.twofold.workgroup.cases.CaseProblem.REF_TAKEN;
import static io.twofold.workgroup.cases.CaseProblem.STEP_NOT_FOUND;
import static java.util.stream.Collectors.toMap;

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

    /** Ends with 409 where another case of the process has its external reference. */
    void addOrChange(ProcessCase changed) {
        addAll(List.of(changed));
    }

    /** The same for many. */
    void addAll(Collection<ProcessCase> changed) {
        try {
            persist(changed);
            flush();
        } catch (ConstraintViolationException e) {
            throw new ProblemException(
                    REF_TAKEN, "Find it by GET /v1/cases?process=…&externalRef=…, or choose another.");
        }
    }

    /** Those of these names that cases of the process have. */
    Set<String> knownRefs(UUID processId, Collection<String> externalRefs) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select externalRef from ProcessCase where processId = :process and externalRef in :refs",
                        String.class)
                .setParameter("process", processId)
                .setParameter("refs", externalRefs)
                .getResultList());
    }

    /** Until the transaction ends, nobody else opens cases of this process by their names. */
    void lockOpening(UUID processId) {
        getEntityManager()
                .createNativeQuery(
                        "SELECT pg_advisory_xact_lock(hashtextextended('twofold.cases ' || :process, 0))", Object.class)
                .setParameter("process", processId.toString())
                .getSingleResult();
    }

    /** Locked in the order of their ids, so that no two batches wait in a circle. Ends with 404 where one is away. */
    List<ProcessCase> lockAll(UUID processId, Collection<String> externalRefs) {
        var found = find("processId = ?1 and externalRef in ?2 order by id", processId, externalRefs)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        if (found.size() < externalRefs.size()) {
            throw notFound();
        }
        return found;
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

    /** How many of each case are at each of these times, those that were removed too; none where it does not say. */
    Map<Place, Integer> countSteps(Collection<UUID> caseIds, Collection<Instant> times) {
        return getEntityManager()
                .createQuery(
                        "select caseId, at, count(*) from CaseStep where caseId in :owners and at in :times group by caseId, at",
                        Object[].class)
                .setParameter("owners", caseIds)
                .setParameter("times", times)
                .getResultStream()
                .collect(toMap(row -> new Place((UUID) row[0], (Instant) row[1]), row -> ((Long) row[2]).intValue()));
    }

    /** Where steps of a case stand beside each other. */
    record Place(UUID caseId, Instant at) {}

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
