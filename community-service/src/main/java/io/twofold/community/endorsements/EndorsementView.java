package io.twofold.community.endorsements;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The caller's endorsement of a contribution, as the API shows it.
 *
 * @param updatedAt when it was given or taken back, where it ever was
 */
record EndorsementView(
        UUID contributionId, boolean endorsed, @Nullable Instant updatedAt) {

    static EndorsementView of(UUID contributionId, @Nullable Endorsement endorsement) {
        return endorsement == null
                ? new EndorsementView(contributionId, false, null)
                : new EndorsementView(contributionId, endorsement.isGiven(), endorsement.updatedAt());
    }
}
