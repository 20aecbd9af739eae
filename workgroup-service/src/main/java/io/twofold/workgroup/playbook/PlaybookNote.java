package io.twofold.workgroup.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SQLRestriction;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.PlaybookNoteRemoved;
import io.twofold.events.workgroup.PlaybookNoteRevised;
import io.twofold.events.workgroup.PlaybookNoteUsed;
import io.twofold.events.workgroup.PlaybookNoteWritten;
import io.twofold.web.conditional.ETag;

import static java.util.Objects.requireNonNull;

/** How to get a step of a process done: anybody in the group revises it. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
@SQLRestriction("not removed")
class PlaybookNote {

    @Id
    private UUID id;

    private UUID processId;
    private String step;
    private String text;
    private List<UUID> contributionIds;
    private UUID authorId;
    private boolean removed;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected PlaybookNote() {}

    PlaybookNote(UUID id, UUID processId, WritePlaybookNote request, Actor author, Instant at) {
        this.id = id;
        this.processId = processId;
        createdAt = at;
        set(request, author, at);
    }

    PlaybookNoteWritten written(Actor author) {
        return new PlaybookNoteWritten(processId, id, version, step, author, contributionIds);
    }

    WritePlaybookNote settings() {
        return new WritePlaybookNote(step, text, contributionIds);
    }

    /** Nothing happens where it says so already. */
    Optional<PlaybookNoteRevised> revise(WritePlaybookNote settings, Actor author, Instant at) {
        if (settings.equals(settings())) {
            return Optional.empty();
        }
        set(settings, author, at);
        return Optional.of(new PlaybookNoteRevised(processId, id, version + 1, step, author, contributionIds));
    }

    PlaybookNoteRemoved remove(Actor remover, Instant at) {
        removed = true;
        updatedAt = at;
        return new PlaybookNoteRemoved(processId, id, version + 1, step, remover, contributionIds);
    }

    PlaybookNoteUsed used(PlaybookUse use, Actor user) {
        return new PlaybookNoteUsed(
                processId, use.id(), 1, id, step, use.caseId(), user, contributionIds, use.usedAt());
    }

    private void set(WritePlaybookNote settings, Actor author, Instant at) {
        step = settings.step();
        text = settings.text();
        contributionIds = settings.links();
        authorId = requireNonNull(author.personId());
        updatedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID processId() {
        return processId;
    }

    String step() {
        return step;
    }

    UUID authorId() {
        return authorId;
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
