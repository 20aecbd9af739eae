package io.twofold.community.communities;

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
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.ReshapeRefusal;
import io.twofold.events.community.Access;
import io.twofold.events.community.CommunityArchived;
import io.twofold.events.community.CommunityChanged;
import io.twofold.events.community.CommunityCreated;
import io.twofold.events.community.CommunityKind;
import io.twofold.events.community.CommunityReshaped;
import io.twofold.events.community.CommunityRestored;
import io.twofold.events.workgroup.CommunityReshapeDeclined;
import io.twofold.events.workgroup.WorkgroupReshaped;
import io.twofold.web.conditional.ETag;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.communities.CommunityProblem.READ_ONLY;

/** People who exchange knowledge. Its memberships are rows of their own, since it may have very many. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
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

    private @Nullable UUID workgroupId;
    private @Nullable UUID processId;

    @Enumerated(EnumType.STRING)
    private @Nullable ReshapeRefusal reshapeRefusal;

    private @Nullable Integer answeredRevision;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @Column(insertable = false, updatable = false)
    private int erasures;

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

    /** Sets it aside; nothing happens where it is that already. */
    Optional<CommunityArchived> archive(List<UUID> stewards, Instant at) {
        if (state == CommunityState.ARCHIVED) {
            return Optional.empty();
        }
        mustBe(CommunityState.ACTIVE);
        live(CommunityState.ARCHIVED, at);
        return Optional.of(new CommunityArchived(id, version + 1, name, kind, language, access, stewards));
    }

    /** Brings it back; nothing happens where it is there. */
    Optional<CommunityRestored> restore(List<UUID> stewards, Instant at) {
        if (state == CommunityState.ACTIVE) {
            return Optional.empty();
        }
        mustBe(CommunityState.ARCHIVED);
        return Optional.of(revive(stewards, at));
    }

    /** Hands it to workgroup-service, which makes a workgroup of it or declines; one that it came from comes back. */
    CommunityReshaped reshape(UUID process, UUID newWorkgroup, List<UUID> people, Actor actor, Instant at) {
        mustBe(CommunityState.ACTIVE);
        workgroupId = workgroupId == null ? newWorkgroup : workgroupId;
        processId = process;
        reshapeRefusal = null;
        live(CommunityState.RESHAPING, at);
        return new CommunityReshaped(id, version + 1, workgroupId, process, name, people, actor);
    }

    /** The workgroup is there. */
    void becameWorkgroup(UUID workgroup, Instant at) {
        if (state == CommunityState.RESHAPING && workgroup.equals(workgroupId)) {
            live(CommunityState.RESHAPED, at);
        }
    }

    /** There is no workgroup: it lives on. Nothing happens where that is no answer to how it was asked. */
    Optional<CommunityRestored> stay(CommunityReshapeDeclined answer, List<UUID> stewards, Instant at) {
        if (state != CommunityState.RESHAPING || answer.revision() != version) {
            return Optional.empty();
        }
        reshapeRefusal = answer.reason();
        return Optional.of(revive(stewards, at));
    }

    /** Whether it can come back as what this workgroup becomes. */
    boolean awaits(WorkgroupReshaped event) {
        return state == CommunityState.RESHAPED && event.workgroupId().equals(workgroupId) && !hasAnswered(event);
    }

    /** Whether this was answered already: an event may come twice. */
    boolean hasAnswered(WorkgroupReshaped event) {
        return event.workgroupId().equals(workgroupId)
                && answeredRevision != null
                && answeredRevision >= event.revision();
    }

    /** It is what that workgroup has become. */
    void answers(WorkgroupReshaped event) {
        workgroupId = event.workgroupId();
        answeredRevision = event.revision();
    }

    CommunityRestored revive(List<UUID> stewards, Instant at) {
        live(CommunityState.ACTIVE, at);
        return new CommunityRestored(id, version + 1, name, kind, language, access, stewards);
    }

    private void live(CommunityState next, Instant at) {
        state = next;
        updatedAt = at;
    }

    private void mustBe(CommunityState wanted) {
        if (state != wanted) {
            throw new ProblemException(READ_ONLY, "Look at its state: GET /v1/communities/%s.".formatted(id));
        }
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

    @Nullable
    UUID workgroupId() {
        return workgroupId;
    }

    @Nullable
    ReshapeRefusal reshapeRefusal() {
        return reshapeRefusal;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    ETag tag() {
        return ETag.of(id, version + erasures);
    }
}
