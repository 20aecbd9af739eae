package io.twofold.community.contributions;

import jakarta.persistence.Embeddable;

import io.twofold.events.community.ContributionKind;

import static io.twofold.events.community.ContributionKind.ANSWER;
import static io.twofold.events.community.ContributionKind.COMMENT;

/** How many answers and comments hang from a contribution, and how often it was endorsed and applied. */
@Embeddable
record Tally(int answers, int comments, int endorsements, int applications) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    /** What one reply of this kind adds to its parent. */
    static Tally of(ContributionKind reply) {
        return new Tally(reply == ANSWER ? 1 : 0, reply == COMMENT ? 1 : 0, 0, 0);
    }

    Tally plus(Tally more) {
        return new Tally(
                answers + more.answers,
                comments + more.comments,
                endorsements + more.endorsements,
                applications + more.applications);
    }

    Tally times(int factor) {
        return new Tally(answers * factor, comments * factor, endorsements * factor, applications * factor);
    }
}
