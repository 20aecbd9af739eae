package io.twofold.community.stories;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.community.StoryChanged;
import io.twofold.events.community.StoryRemoved;
import io.twofold.events.community.StoryTold;
import io.twofold.events.community.ValueCycle;
import io.twofold.web.conditional.ETag;

/** A chain from activity to result, as a member tells it. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
class ValueStory {

    @Id
    private UUID id;

    private UUID communityId;
    private @Nullable UUID authorId;
    private @Nullable String authorUnit;
    private String title;
    private String narrative;

    @Enumerated(EnumType.STRING)
    private List<ValueCycle> cycles;

    private List<String> indicators;
    private List<UUID> contributionIds;
    private List<UUID> applicationIds;

    @OptimisticLock(excluded = true) // what others say of it is no change of it
    private int confirmations;

    private @Nullable Instant removedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @Column(insertable = false, updatable = false)
    private int erasures;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected ValueStory() {}

    ValueStory(UUID id, UUID communityId, Actor author, TellStory request, Instant at) {
        this.id = id;
        this.communityId = communityId;
        authorId = author.personId();
        authorUnit = author.unit();
        createdAt = at;
        updatedAt = at;
        take(request);
    }

    StoryTold told() {
        return new StoryTold(
                communityId,
                id,
                version,
                cycles,
                indicators,
                contributionIds,
                applicationIds,
                new Actor(authorId, authorUnit),
                null,
                null);
    }

    /** Tells it in another way; nothing happens where that is the same. */
    Optional<StoryChanged> change(TellStory request, Instant at) {
        if (request.equals(asTold())) {
            return Optional.empty();
        }
        take(request);
        updatedAt = at;
        return Optional.of(changed());
    }

    /** Takes it away; nothing happens where it is away already. */
    Optional<StoryRemoved> remove(Actor actor, Instant at) {
        if (isRemoved()) {
            return Optional.empty();
        }
        removedAt = at;
        updatedAt = at;
        return Optional.of(new StoryRemoved(communityId, id, version + 1, actor));
    }

    Optional<StoryChanged> restore(Instant at) {
        if (!isRemoved()) {
            return Optional.empty();
        }
        removedAt = null;
        updatedAt = at;
        return Optional.of(changed());
    }

    void confirmed(int more) {
        confirmations += more;
    }

    private void take(TellStory request) {
        title = request.title();
        narrative = request.narrative();
        cycles = request.cycles();
        indicators = request.indicators();
        contributionIds = request.contributionIds();
        applicationIds = request.applicationIds();
    }

    private StoryChanged changed() {
        return new StoryChanged(
                communityId,
                id,
                version + 1,
                cycles,
                indicators,
                contributionIds,
                applicationIds,
                new Actor(authorId, authorUnit),
                createdAt);
    }

    TellStory asTold() {
        return new TellStory(title, narrative, cycles, indicators, contributionIds, applicationIds);
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    ETag tag() {
        return ETag.of(id, version + erasures);
    }

    UUID id() {
        return id;
    }

    UUID communityId() {
        return communityId;
    }

    @Nullable
    UUID authorId() {
        return authorId;
    }

    int confirmations() {
        return confirmations;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
