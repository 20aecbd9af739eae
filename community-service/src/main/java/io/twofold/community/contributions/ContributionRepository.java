package io.twofold.community.contributions;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import io.twofold.events.community.ContributionKind;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.contributions.ContributionProblem.NOT_FOUND;

@ApplicationScoped
class ContributionRepository implements PanacheRepositoryBase<Contribution, UUID> {

    private static final String REPLIES =
            " = ?1 and kind = ?2 and removal is null and (createdAt, id) > (?3, ?4) order by createdAt, id";

    /** In the order of the query, at most {@code limit}, behind {@code before}. */
    List<Contribution> findThreads(ThreadQuery query, UUID communityId, Place before, int limit) {
        return find(query.text(), query.parameters(communityId, before))
                .page(0, limit)
                .list();
    }

    /** Those of these that are there, in this order. */
    List<Contribution> findAll(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1", ids).stream()
                        .sorted(Comparator.comparingInt(found -> ids.indexOf(found.id())))
                        .toList();
    }

    /** What hangs from one contribution, the oldest first, at most {@code limit}, younger than {@code after}. */
    List<Contribution> findReplies(UUID parentId, ContributionKind kind, Place after, int limit) {
        return find("parentId" + REPLIES, parentId, kind, after.time(), after.id())
                .page(0, limit)
                .list();
    }

    /** The same of a whole thread. */
    List<Contribution> findOfThread(UUID threadId, ContributionKind kind, Place after, int limit) {
        return find("threadId" + REPLIES, threadId, kind, after.time(), after.id())
                .page(0, limit)
                .list();
    }

    Contribution require(UUID id) {
        return findByIdOptional(id).orElseThrow(ContributionRepository::notFound);
    }

    @Nullable
    Contribution findAccepted(Contribution question) {
        var id = question.acceptance().answerId();
        return id == null ? null : findById(id);
    }

    /**
     * The contribution, its thread locked from its first load on, so that events of a thread get the order of the
     * commits. Whoever locks what is loaded already fails where another was faster; and the version stays, since an
     * answer is no change of the question.
     */
    Contribution lock(UUID id) {
        findById(idOf("threadId", id), LockModeType.PESSIMISTIC_WRITE);
        return require(id);
    }

    /** Without loading it. */
    UUID communityOf(UUID id) {
        return idOf("communityId", id);
    }

    private UUID idOf(String what, UUID id) {
        return getEntityManager()
                .createQuery("select " + what + " from Contribution where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(ContributionRepository::notFound);
    }

    boolean hasDuplicates(UUID id) {
        return count("duplicateOf", id) > 0;
    }

    /** How many of these are in that community, and not removed. */
    long count(UUID communityId, List<UUID> ids) {
        return ids.isEmpty() ? 0 : count("communityId = ?1 and id in ?2 and removal is null", communityId, ids);
    }

    static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "Look for it in GET /v1/communities/{communityId}/contributions.");
    }
}
