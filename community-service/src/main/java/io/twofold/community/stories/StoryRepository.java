package io.twofold.community.stories;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import io.twofold.web.problem.ProblemException;

import static io.twofold.community.stories.StoryProblem.NOT_FOUND;

@ApplicationScoped
class StoryRepository implements PanacheRepositoryBase<ValueStory, UUID> {

    /** The newest first, at most {@code limit}, older than this one. */
    List<ValueStory> findPage(UUID communityId, Instant time, UUID id, int limit) {
        return find(
                        "communityId = ?1 and removedAt is null and (createdAt, id) < (?2, ?3)"
                                + " order by createdAt desc, id desc",
                        communityId,
                        time,
                        id)
                .page(0, limit)
                .list();
    }

    ValueStory require(UUID id) {
        return findByIdOptional(id).orElseThrow(StoryRepository::notFound);
    }

    ValueStory lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(StoryRepository::notFound);
    }

    @Nullable
    StoryConfirmation findConfirmation(UUID storyId, UUID personId) {
        return getEntityManager()
                .createQuery(
                        "from StoryConfirmation where storyId = :story and personId = :person", StoryConfirmation.class)
                .setParameter("story", storyId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    void add(StoryConfirmation confirmation) {
        getEntityManager().persist(confirmation);
    }

    static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "Look for it in GET /v1/communities/{id}/stories.");
    }
}
