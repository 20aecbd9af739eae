package io.twofold.community.contributions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import io.twofold.web.problem.ProblemException;

import static io.twofold.community.contributions.ContributionProblem.NOT_FOUND;

@ApplicationScoped
class ContributionRepository implements PanacheRepositoryBase<Contribution, UUID> {

    private static final String THREADS = """
            from Contribution as thread
            where communityId = :community and id = threadId and kind in :kinds and (createdAt, id) < (:time, :id)
            """;

    private static final String NOBODY_ELSE_ANSWERED = """
            and not exists (from Contribution as answer
                where answer.threadId = thread.id and answer.id != thread.id
                    and answer.authorId is distinct from thread.authorId)
            """;

    /** The newest first, at most {@code limit}, older than {@code before}. */
    List<Contribution> findThreads(
            UUID communityId, Set<ContributionKind> kinds, boolean unanswered, Place before, int limit) {
        return find(
                        THREADS + (unanswered ? NOBODY_ELSE_ANSWERED : "") + "order by createdAt desc, id desc",
                        Map.of("community", communityId, "kinds", kinds, "time", before.time(), "id", before.id()))
                .page(0, limit)
                .list();
    }

    /** The oldest first, at most {@code limit}, younger than {@code after}. */
    List<Contribution> findAnswers(UUID threadId, Place after, int limit) {
        return find(
                        "threadId = ?1 and id != threadId and kind = ANSWER and (createdAt, id) > (?2, ?3)"
                                + " order by createdAt, id",
                        threadId,
                        after.time(),
                        after.id())
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
     * The thread, locked from its first load on, so that its events get the order of the commits. Whoever locks what
     * is loaded already fails where another was faster; and the version stays, since an answer is no change of the
     * question.
     */
    Contribution lockThread(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ContributionRepository::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "Look for it in GET /v1/communities/{communityId}/contributions.");
    }
}
