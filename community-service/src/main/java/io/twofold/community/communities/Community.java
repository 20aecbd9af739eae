package io.twofold.community.communities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.Access;
import io.twofold.events.community.CommunityChanged;
import io.twofold.events.community.CommunityCreated;
import io.twofold.events.community.CommunityKind;
import io.twofold.web.conditional.ETag;

/** People who exchange knowledge. Its memberships are rows of their own, since it may have very many. */
@Entity
class Community {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private CommunityKind kind;

    private @Nullable String charter;
    private String language;

    @Enumerated(EnumType.STRING)
    private Access access;

    private List<String> topics;

    @Enumerated(EnumType.STRING)
    private CommunityState state = CommunityState.ACTIVE;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Community() {}

    Community(UUID id, OpenCommunity settings, Instant at) {
        this.id = id;
        name = settings.name();
        kind = settings.kind();
        charter = settings.charter();
        language = settings.language();
        access = settings.access();
        topics = settings.topics();
        createdAt = at;
        updatedAt = at;
    }

    CommunityCreated created(List<UUID> stewards) {
        return new CommunityCreated(id, version, name, kind, language, access, stewards);
    }

    /** Takes on these settings; nothing happens where it has them already. */
    Optional<CommunityChanged> change(OpenCommunity settings, List<UUID> stewards, Instant at) {
        if (settings.equals(settings())) {
            return Optional.empty();
        }
        name = settings.name();
        kind = settings.kind();
        charter = settings.charter();
        language = settings.language();
        access = settings.access();
        topics = settings.topics();
        updatedAt = at;
        var revision = version + 1; // as Hibernate writes it with this change
        return Optional.of(new CommunityChanged(id, revision, name, kind, language, access, stewards));
    }

    OpenCommunity settings() {
        return new OpenCommunity(name, kind, charter, language, access, topics);
    }

    UUID id() {
        return id;
    }

    boolean isActive() {
        return state == CommunityState.ACTIVE;
    }

    CommunityState state() {
        return state;
    }

    Access access() {
        return access;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    ETag tag() {
        return ETag.of(id, version);
    }
}
