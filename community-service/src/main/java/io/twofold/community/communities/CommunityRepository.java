package io.twofold.community.communities;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.twofold.events.community.CommunityKind;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.communities.CommunityProblem.NOT_FOUND;

/** Communities and their members: the stays that have not ended. */
@ApplicationScoped
class CommunityRepository implements PanacheRepositoryBase<Community, UUID> {

    private static final String SEEN = """
            select community, mine,
                (select count(*) from Membership
                    where communityId = community.id and leftAt is null),
                (select count(*) from Membership
                    where communityId = community.id and leftAt is null and role = STEWARD)
            from Community community
            left join Membership mine
                on mine.communityId = community.id and mine.personId = :person and mine.leftAt is null
            """;

    private static final String MEMBER = "from Membership where communityId = :community and leftAt is null ";

    /** As this person sees it. */
    SeenCommunity see(UUID id, UUID personId) {
        return getEntityManager()
                .createQuery(SEEN + "where community.id = :id", SeenCommunity.class)
                .setParameter("person", personId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(CommunityRepository::notFound);
    }

    /** The newest first, at most {@code limit}, older than {@code before}: ids rise with time and no two are equal. */
    List<SeenCommunity> seePage(Set<CommunityKind> kinds, UUID before, int limit, UUID personId) {
        return getEntityManager()
                .createQuery(
                        SEEN + "where community.id < :before and community.kind in :kinds order by community.id desc",
                        SeenCommunity.class)
                .setParameter("person", personId)
                .setParameter("before", before)
                .setParameter("kinds", kinds)
                .setMaxResults(limit)
                .getResultList();
    }

    Community require(UUID id) {
        return findByIdOptional(id).orElseThrow(CommunityRepository::notFound);
    }

    /** Locked from its first load on, so that the events of the community get the order of the commits. */
    Community lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(CommunityRepository::notFound);
    }

    void add(Membership membership) {
        getEntityManager().persist(membership);
    }

    Optional<Membership> findMember(UUID id, UUID personId) {
        return getEntityManager()
                .createQuery(MEMBER + "and personId = :person", Membership.class)
                .setParameter("community", id)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** In the order in which they joined, at most {@code limit}, after the stay {@code after}. */
    List<Membership> findMemberPage(UUID id, UUID after, int limit) {
        return getEntityManager()
                .createQuery(MEMBER + "and id > :after order by id", Membership.class)
                .setParameter("community", id)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** All of them, in the order in which they joined. */
    List<UUID> findStewards(UUID id) {
        return getEntityManager()
                .createQuery("select personId " + MEMBER + "and role = STEWARD order by id", UUID.class)
                .setParameter("community", id)
                .getResultList();
    }

    private static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "Choose one of GET /v1/communities.");
    }
}
