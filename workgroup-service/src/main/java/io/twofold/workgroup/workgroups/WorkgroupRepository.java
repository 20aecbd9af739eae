package io.twofold.workgroup.workgroups;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import io.twofold.web.problem.ProblemException;

import static io.twofold.workgroup.workgroups.WorkgroupProblem.NOT_FOUND;

/** Workgroups and who takes part in them. */
@ApplicationScoped
class WorkgroupRepository implements PanacheRepositoryBase<Workgroup, UUID> {

    /** Ends with 404. */
    Workgroup require(UUID id) {
        return findByIdOptional(id).orElseThrow(WorkgroupRepository::notFound);
    }

    /** Locked from its first load on, so that the events of the workgroup get the order of the commits. */
    Workgroup lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(WorkgroupRepository::notFound);
    }

    /** Of this process, or all; the newest first, at most {@code limit}, older than {@code before}. */
    List<Workgroup> findPage(@Nullable UUID process, UUID before, int limit) {
        var page = process == null
                ? find("id < ?1 order by id desc", before)
                : find("id < ?1 and processId = ?2 order by id desc", before, process);
        return page.page(0, limit).list();
    }

    void add(Participation participation) {
        getEntityManager().persist(participation);
    }

    /** Also where it has ended. */
    Optional<Participation> findParticipation(UUID id, UUID personId) {
        return getEntityManager()
                .createQuery(
                        "from Participation where workgroupId = :workgroup and personId = :person", Participation.class)
                .setParameter("workgroup", id)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    boolean isParticipant(UUID id, UUID personId) {
        return getEntityManager()
                        .createQuery("""
                                select count(*) from Participation
                                where workgroupId = :workgroup and personId = :person and active
                                """, Long.class)
                        .setParameter("workgroup", id)
                        .setParameter("person", personId)
                        .getSingleResult()
                > 0;
    }

    /** Those who take part, in the order in which they first did, after the participation {@code after}. */
    List<Participation> findParticipants(UUID id, UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "from Participation where workgroupId = :workgroup and active and id > :after order by id",
                        Participation.class)
                .setParameter("workgroup", id)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    private static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "Choose one of GET /v1/workgroups.");
    }
}
