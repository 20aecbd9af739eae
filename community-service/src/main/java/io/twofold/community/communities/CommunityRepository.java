package io.twofold.community.communities;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.twofold.web.paging.Cursor;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.communities.CommunityProblem.NOT_FOUND;
import static io.twofold.community.communities.CommunityProblem.TOO_MANY_STEWARDS;

/** Communities and their members: the stays that have not ended. */
@ApplicationScoped
class CommunityRepository implements PanacheRepositoryBase<Community, UUID> {

    private static final int MOST_STEWARDS = 1_000;

    private static final String SEEN = """
            select community, mine,
                (select count(*) from Membership stay
                    where stay.communityId = community.id and stay.state = MEMBER),
                (select count(*) from Membership stay
                    where stay.communityId = community.id and stay.state = MEMBER and stay.role = STEWARD)
            from Community community
            left join Membership mine
                on mine.communityId = community.id and mine.personId = :person and mine.leftAt is null
            """;

    private static final String TOGETHER = "SELECT 1 FROM pg_advisory_xact_lock_shared(community_gate(:id))";
    private static final String ALONE = "SELECT 1 FROM pg_advisory_xact_lock(community_gate(:id))";

    private static final String MEMBER = "from Membership where communityId = :community and state = MEMBER ";
    private static final String STAY = "from Membership where communityId = :community and leftAt is null ";

    private final ActiveCommunities active;

    CommunityRepository(ActiveCommunities active) {
        this.active = active;
    }

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

    /** In the order of the query, at most {@code limit}, behind {@code after}. */
    List<SeenCommunity> seePage(CommunityQuery query, Cursor after, int limit, UUID personId) {
        var page = getEntityManager()
                .createQuery(SEEN + query.text(active), SeenCommunity.class)
                .setParameter("person", personId);
        query.parameters(after).forEach(page::setParameter);
        return page.setMaxResults(limit).getResultList();
    }

    Community require(UUID id) {
        return findByIdOptional(id).orElseThrow(CommunityRepository::notFound);
    }

    /** Locked from its first load on, so that the events of the community get the order of the commits. */
    Community lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(CommunityRepository::notFound);
    }

    /** The same, alone: when all who write into it have ended, and before any others. */
    Community lockAlone(UUID id) {
        getEntityManager().createNativeQuery(ALONE).setParameter("id", id).getSingleResult();
        return lock(id);
    }

    /** With others who write into it: nobody has it alone until the transaction ends. */
    void hold(UUID id) {
        getEntityManager().createNativeQuery(TOGETHER).setParameter("id", id).getSingleResult();
    }

    void add(Membership membership) {
        getEntityManager().persist(membership);
    }

    /** The stay that has not ended, of whoever asked and was invited too. */
    Optional<Membership> findStay(UUID id, UUID personId) {
        return getEntityManager()
                .createQuery(STAY + "and personId = :person", Membership.class)
                .setParameter("community", id)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** The same of many people. */
    List<Membership> findStays(UUID id, Collection<UUID> personIds) {
        return getEntityManager()
                .createQuery(STAY + "and personId in :people", Membership.class)
                .setParameter("community", id)
                .setParameter("people", personIds)
                .getResultList();
    }

    /** All stays of a person, the newest first. */
    List<Membership> findHistory(UUID id, UUID personId) {
        return getEntityManager()
                .createQuery(
                        "from Membership where communityId = :community and personId = :person order by id desc",
                        Membership.class)
                .setParameter("community", id)
                .setParameter("person", personId)
                .getResultList();
    }

    /** In the order in which they joined, at most {@code limit}, after this one. */
    List<Membership> findMemberPage(UUID id, Instant joinedAt, UUID after, int limit) {
        return getEntityManager()
                .createQuery(MEMBER + "and (joinedAt, id) > (:joined, :after) order by joinedAt, id", Membership.class)
                .setParameter("community", id)
                .setParameter("joined", joinedAt)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Stays that may begin, the oldest first, at most {@code limit}, after this one. */
    List<Membership> findWaiting(UUID id, StayState state, UUID after, int limit) {
        return getEntityManager()
                .createQuery(STAY + "and state = :state and id > :after order by id", Membership.class)
                .setParameter("community", id)
                .setParameter("state", state)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Which of {@code people} are members of a community that {@code personId} is a member of. */
    Set<UUID> findFellows(UUID personId, Collection<UUID> people) {
        return Set.copyOf(getEntityManager()
                .createQuery("""
                        select distinct theirs.personId from Membership mine
                        join Membership theirs on theirs.communityId = mine.communityId
                        where mine.personId = :person and mine.state = MEMBER
                            and theirs.personId in :people and theirs.state = MEMBER
                        """, UUID.class)
                .setParameter("person", personId)
                .setParameter("people", people)
                .getResultList());
    }

    /** All of them, in the order in which they joined. */
    List<UUID> findMembers(UUID id) {
        return getEntityManager()
                .createQuery("select personId " + MEMBER + "order by joinedAt, id", UUID.class)
                .setParameter("community", id)
                .getResultList();
    }

    /** All of them, in the order in which they joined. */
    List<UUID> findStewards(UUID id) {
        return getEntityManager()
                .createQuery("select personId " + MEMBER + "and role = STEWARD order by id", UUID.class)
                .setParameter("community", id)
                .getResultList();
    }

    /** Ends with 409 where there are more than can stand in one event. */
    void mustHaveFewStewards(UUID id) {
        if (findStewards(id).size() > MOST_STEWARDS) {
            throw new ProblemException(TOO_MANY_STEWARDS, "Make members of others first.");
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "Choose one of GET /v1/communities.");
    }
}
