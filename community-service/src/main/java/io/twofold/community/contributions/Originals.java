package io.twofold.community.contributions;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.web.problem.ProblemException;

import static io.twofold.community.contributions.ContributionProblem.NOT_THE_FIRST;
import static io.twofold.events.community.ContributionKind.QUESTION;

/** What others may be duplicates of: questions that are none themselves. */
@ApplicationScoped
class Originals {

    private final ContributionRepository contributions;
    private final ContributionAccess access;

    Originals(ContributionRepository contributions, ContributionAccess access) {
        this.contributions = contributions;
        this.access = access;
    }

    /** The original of that duplicate, both locked, in one order whichever is which. Ends with 409 where it cannot be. */
    Contribution lock(UUID originalId, UUID duplicateId) {
        if (originalId.toString().compareTo(duplicateId.toString()) > 0) {
            access.lock(duplicateId);
        }
        var original = access.lock(originalId).contribution();
        access.lock(duplicateId);
        if (original.kind() != QUESTION || original.duplicateOf() != null || originalId.equals(duplicateId)) {
            throw new ProblemException(NOT_THE_FIRST, "Name another question, one that is itself no duplicate.");
        }
        if (contributions.hasDuplicates(duplicateId)) {
            throw new ProblemException(
                    NOT_THE_FIRST, "Others are its duplicates: mark them as those of the other first.");
        }
        original.mustBeThere();
        return original;
    }
}
