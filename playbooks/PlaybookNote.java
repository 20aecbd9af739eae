package io.twofold.workgroup.playbooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.PlaybookNoteRemoved;
import io.twofold.events.workgroup.PlaybookNoteRevised;
import io.twofold.events.workgroup.PlaybookNoteWritten;
import io.twofold.web.conditional.ETag;

import static java.util.Objects.requireNonNull;

/** How to get a step of a process done. */
@Entity
@SQLRestriction("not removed")
class PlaybookNote {

    @Id
    private UUID id;

    private UUID processId;
    private String step;
    private String text;
    private List<UUID> contributionIds;
    private UUID writtenBy;
    private UUID revisedBy;
    private @Nullable String unit;
    private boolean removed;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected PlaybookNote() {}

    PlaybookNote(UUID id, UUID processId, WritePlaybookNote settings, Actor author, Instant at) {
        this.id = id;
        this.processId = processId;
        writtenBy = requireNonNull(author.personId());
        createdAt = at;
        take(settings, author, at);
    }

    PlaybookNoteWritten written() {
        return new PlaybookNoteWritten(processId, id, version, step, reviser(), contributionIds);
    }

    /** Nothing happens where it says so already. */
    Optional<PlaybookNoteRevised> revise(WritePlaybookNote settings, Actor reviser, Instant at) {
        if (settings.equals(settings())) {
            return Optional.empty();
        }
        take(settings, reviser, at);
        var revision = version + 1; // as Hibernate writes it with this change
        return Optional.of(new PlaybookNoteRevised(processId, id, revision, step, reviser, contributionIds));
    }

    PlaybookNoteRemoved remove(Actor remover, Instant at) {
        removed = true;
        updatedAt = at;
        return new PlaybookNoteRemoved(processId, id, version + 1, step, remover, contributionIds);
    }

    private void take(WritePlaybookNote settings, Actor author, Instant at) {
        step = settings.step();
        text = settings.text();
        contributionIds = settings.contributionIds();
        revisedBy = requireNonNull(author.personId());
        unit = author.unit();
        updatedAt = at;
    }

    private Actor reviser() {
        return new Actor(revisedBy, unit);
    }

    WritePlaybookNote settings() {
        return new WritePlaybookNote(step, text, contributionIds);
    }

    UUID id() {
        return id;
    }

    UUID processId() {
        return processId;
    }

    UUID writtenBy() {
        return writtenBy;
    }

    UUID revisedBy() {
        return revisedBy;
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
