package io.twofold.workgroup.workgroups;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.twofold.events.workgroup.WorkgroupState;
import io.twofold.web.problem.ProblemException;

import static io.twofold.workgroup.workgroups.WorkgroupProblem.NOT_FOUND;

/** Workgroups and who takes part in them. */
@ApplicationScoped
class WorkgroupRepository implements PanacheRepositoryBase<Workgroup, UUID> {

    private static final String SEEN = """
            select workgroup,
                (select count(*) from Participation where workgroupId = workgroup.id and active),
                (select count(*) from Participation
                    where workgroupId = workgroup.id and active and personId = :person)
            from Workgroup workgroup
            """;

    /** Locked from its first load on, so that the events of the workgroup get the order of the commits. */
    Workgroup lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(WorkgroupRepository::notFound);
    }

    /** In the order of their ids, so that no two that lock several wait in a circle. */
    void lockAll(Collection<UUID> ids) {
        find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** As this person sees it. Ends with 404. */
    SeenWorkgroup see(UUID id, UUID personId) {
        return getEntityManager()
                .createQuery(SEEN + "where workgroup.id = :id", SeenWorkgroup.class)
                .setParameter("person", personId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(WorkgroupRepository::notFound);
    }

    /** The newest first, at most {@code limit}, older than {@code before}. */
    List<SeenWorkgroup> seePage(WorkgroupFilter filter, UUID before, int limit, UUID personId) {
        return getEntityManager()
                .createQuery(SEEN + """
                        where workgroup.id < :before
                            and (:process is null or workgroup.processId = :process)
                            and (:state is null or workgroup.state = :state)
                            and (:mine = false or exists (from Participation
                                where workgroupId = workgroup.id and active and personId = :person))
                        order by workgroup.id desc
                        """, SeenWorkgroup.class)
                .setParameter("person", personId)
                .setParameter("before", before)
                .setParameter("process", filter.process())
                .setParameter("state", filter.state())
                .setParameter("mine", filter.mine())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Without loading it, since it may be locked later. Ends with 404. */
    UUID processOf(UUID id) {
        return one("select processId from Workgroup where id = :id", UUID.class, id);
    }

    /** Without loading it, since it may be locked later. Ends with 404. */
    WorkgroupState stateOf(UUID id) {
        return one("select state from Workgroup where id = :id", WorkgroupState.class, id);
    }

    private <T> T one(String query, Class<T> type, UUID id) {
        return getEntityManager()
                .createQuery(query, type)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(WorkgroupRepository::notFound);
    }

    /** Whether this person takes part in a workgroup of the process. */
    boolean delivers(UUID processId, UUID personId) {
        return getEntityManager()
                        .createQuery(
                                "select count(*) from Participation"
                                        + " where processId = :process and personId = :person and active",
                                Long.class)
                        .setParameter("process", processId)
                        .setParameter("person", personId)
                        .getSingleResult()
                > 0;
    }

    /** Those who take part, whoever did first standing first. */
    List<UUID> findPeople(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select personId from Participation where workgroupId = :workgroup and active order by id",
                        UUID.class)
                .setParameter("workgroup", id)
                .getResultList();
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
