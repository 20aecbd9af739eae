package io.twofold.metrics.effects;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Time;
import io.twofold.web.conditional.ETag;

/** A comparison that somebody asked for and keeps; what it came to is in the ledger. */
@Entity
class Effect {

    @Id
    private UUID id;

    private UUID authorId;
    private Instant createdAt;
    private @Nullable String name;
    private @Nullable String change;
    private @Nullable UUID processId;
    private @Nullable UUID workgroupId;
    private @Nullable UUID controlProcessId;
    private @Nullable UUID controlWorkgroupId;

    @Enumerated(EnumType.STRING)
    private Time time;

    private Instant baselineFrom;
    private Instant baselineTo;
    private Instant periodFrom;
    private Instant periodTo;
    private boolean removed;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected Effect() {}

    Effect(UUID id, MeasureEffect request, UUID authorId, Instant at) {
        this.id = id;
        this.authorId = authorId;
        createdAt = at;
        name = request.name();
        change = request.change();
        processId = request.process();
        workgroupId = request.workgroup();
        controlProcessId = request.control() == null ? null : request.control().process();
        controlWorkgroupId =
                request.control() == null ? null : request.control().workgroup();
        time = request.time() == null ? Time.elapsed : request.time();
        baselineFrom = request.baseline().from();
        baselineTo = request.baseline().to();
        periodFrom = request.period().from();
        periodTo = request.period().to();
    }

    void name(NameEffect words) {
        name = words.name();
        change = words.change();
    }

    void remove() {
        removed = true;
    }

    boolean isRemoved() {
        return removed;
    }

    UUID id() {
        return id;
    }

    UUID authorId() {
        return authorId;
    }

    Instant createdAt() {
        return createdAt;
    }

    NameEffect words() {
        return new NameEffect(name, change);
    }

    Subject subject() {
        return new Subject(processId, workgroupId);
    }

    @Nullable
    Subject control() {
        return controlProcessId == null && controlWorkgroupId == null
                ? null
                : new Subject(controlProcessId, controlWorkgroupId);
    }

    Time time() {
        return time;
    }

    Span baseline() {
        return new Span(baselineFrom, baselineTo);
    }

    Span period() {
        return new Span(periodFrom, periodTo);
    }

    ETag tag() {
        return ETag.of(id, version);
    }
}
