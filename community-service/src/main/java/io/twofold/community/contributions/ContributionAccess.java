package io.twofold.community.contributions;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.community.communities.Standing;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.contributions.ContributionProblem.OWN_CONTRIBUTION;
import static io.twofold.community.contributions.ContributionProblem.REMOVED;

/** All that other features may ask of a contribution, and tell it. */
@ApplicationScoped
public class ContributionAccess {

    private final ContributionRepository contributions;
    private final CommunityAccess communities;

    ContributionAccess(ContributionRepository contributions, CommunityAccess communities) {
        this.contributions = contributions;
        this.communities = communities;
    }

    /** One that the caller may read. Ends with 404. */
    public Read read(UUID id) {
        return Read.of(find(id));
    }

    /** The same, its thread locked, for a change that belongs to it. */
    public Read readLocked(UUID id) {
        return Read.of(lock(id));
    }

    /** Whether all of these, each named once, are in that community. */
    public boolean areIn(UUID communityId, List<UUID> ids) {
        return contributions.count(communityId, ids) == ids.size();
    }

    /** One that was read locked, was endorsed once more, or with -1 once less. */
    public void endorsed(UUID id, int more) {
        contributions.require(id).count(new Tally(0, 0, more, 0));
    }

    /** The same of being applied. */
    public void applied(UUID id, int more) {
        contributions.require(id).count(new Tally(0, 0, 0, more));
    }

    SeenContribution find(UUID id) {
        var contribution = contributions.require(id);
        return seen(contribution, communities.standingIn(contribution.communityId()));
    }

    SeenContribution lock(UUID id) {
        var caller = communities.writerIn(contributions.communityOf(id));
        return seen(contributions.lock(id), caller);
    }

    private SeenContribution seen(Contribution contribution, Standing caller) {
        // What was removed is there for its author and stewards, to restore it.
        var hidden = contribution.isRemoved()
                && !caller.steward()
                && !caller.is(contribution.author().personId());
        if (hidden || !caller.reader()) {
            throw ContributionRepository.notFound();
        }
        return new SeenContribution(contribution, caller);
    }

    /** A contribution that the caller may read. */
    public record Read(
            UUID id,
            UUID communityId,
            UUID threadId,
            @Nullable UUID authorId,
            Standing caller,
            boolean removed) {

        /** Ends with 403 where the caller wrote it, with 409 where nobody can do anything with it. */
        public void mustBeOthers() {
            if (caller.is(authorId)) {
                throw new ProblemException(OWN_CONTRIBUTION, "Leave it to others.");
            }
            mustBeThere();
        }

        /** Ends with 409 where it was removed, or its community is read-only. */
        public void mustBeThere() {
            if (removed) {
                throw new ProblemException(
                        REMOVED, "Restore it first: DELETE /v1/contributions/%s/removal.".formatted(id));
            }
            caller.mustBeActive();
        }

        private static Read of(SeenContribution seen) {
            var it = seen.contribution();
            return new Read(
                    it.id(), it.communityId(), it.threadId(), it.author().personId(), seen.caller(), it.isRemoved());
        }
    }
}
