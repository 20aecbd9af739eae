package io.twofold.community.applications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.twofold.web.problem.ProblemException;

import static io.twofold.community.applications.ApplicationProblem.NOT_FOUND;

@ApplicationScoped
class ApplicationRepository implements PanacheRepositoryBase<KnowledgeApplication, UUID> {

    /** The newest first, at most {@code limit}, older than this one. */
    List<KnowledgeApplication> findPage(UUID contributionId, Instant time, UUID id, int limit) {
        return find(
                        "contributionId = ?1 and withdrawnAt is null and (createdAt, id) < (?2, ?3)"
                                + " order by createdAt desc, id desc",
                        contributionId,
                        time,
                        id)
                .page(0, limit)
                .list();
    }

    /** What was withdrawn is not there. */
    KnowledgeApplication require(UUID id) {
        return findByIdOptional(id)
                .filter(application -> !application.isWithdrawn())
                .orElseThrow(ApplicationRepository::notFound);
    }

    UUID contributionOf(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select contributionId from KnowledgeApplication where id = :id and withdrawnAt is null",
                        UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(ApplicationRepository::notFound);
    }

    /** How many of these are of contributions of that community, and not withdrawn. */
    long countStanding(UUID communityId, List<UUID> ids) {
        return count("communityId = ?1 and id in ?2 and withdrawnAt is null", communityId, ids);
    }

    static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "Look for it in GET /v1/contributions/{id}/applications.");
    }
}
