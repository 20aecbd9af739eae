package io.twofold.community.stories;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;

import io.twofold.community.communities.Standing;
import io.twofold.events.community.StoryConfirmationWithdrawn;
import io.twofold.events.community.StoryConfirmed;

/** That a story was so, as somebody says who did not tell it. Who takes it back and gives it again keeps the row. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
class StoryConfirmation {

    @Id
    private UUID id;

    private UUID storyId;

    @SuppressWarnings("UnusedVariable") // queries read it
    private UUID personId;

    private boolean given;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected StoryConfirmation() {}

    StoryConfirmation(UUID id, UUID storyId, UUID personId, Instant at) {
        this.id = id;
        this.storyId = storyId;
        this.personId = personId;
        given = true;
        updatedAt = at;
    }

    StoryConfirmed first(Standing caller) {
        return new StoryConfirmed(caller.communityId(), id, version, storyId, caller.actor());
    }

    StoryConfirmed again(Standing caller, Instant at) {
        given = true;
        updatedAt = at;
        return new StoryConfirmed(caller.communityId(), id, version + 1, storyId, caller.actor());
    }

    StoryConfirmationWithdrawn withdraw(Standing caller, Instant at) {
        given = false;
        updatedAt = at;
        return new StoryConfirmationWithdrawn(caller.communityId(), id, version + 1, storyId, caller.actor());
    }

    boolean isGiven() {
        return given;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
