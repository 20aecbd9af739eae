package io.twofold.workgroup.processes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.FormalStep;
import io.twofold.events.workgroup.ProcessChanged;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.events.workgroup.ProcessRates;
import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.web.conditional.ETag;

/** What is delivered, repeatedly. */
@Entity
@DynamicUpdate // an erasure changes ids beside it
class ProcessDefinition {

    @Id
    private UUID id;

    private String name;
    private @Nullable String delivery;
    private @Nullable Long targetLeadTimeSeconds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PathStep> formalPath;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable WorkingCalendar calendar;

    private @Nullable String owningUnit;
    private List<UUID> ownerIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Rates> rates = List.of();

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected ProcessDefinition() {}

    /** Whoever defines it owns it, unless they name others. */
    @SuppressWarnings("NullAway.Init") // set by a method
    ProcessDefinition(UUID id, DefineProcess settings, UUID definedBy, Instant at) {
        this.id = id;
        ownerIds = List.of(definedBy);
        createdAt = at;
        set(settings, at);
    }

    ProcessDefined defined() {
        return new ProcessDefined(
                id,
                version,
                name,
                ownerIds,
                targetLeadTimeSeconds,
                publishedCalendar(),
                publishedRates(),
                publishedPath(),
                owningUnit);
    }

    /** Takes on these settings; nothing happens where it has them already. */
    Optional<ProcessChanged> change(DefineProcess settings, Instant at) {
        if (settings.equals(settings())) {
            return Optional.empty();
        }
        set(settings, at);
        return Optional.of(changed());
    }

    /** In place of those that begin on the same day; nothing happens where they are the same. */
    Optional<ProcessChanged> setRates(Rates changed, Instant at) {
        if (rates.contains(changed)) {
            return Optional.empty();
        }
        rates = Stream.concat(
                        rates.stream().filter(each -> !each.validFrom().equals(changed.validFrom())),
                        Stream.of(changed))
                .sorted(Comparator.comparing(Rates::validFrom))
                .toList();
        updatedAt = at;
        return Optional.of(changed());
    }

    private ProcessChanged changed() {
        return new ProcessChanged(
                id,
                version + 1, // as Hibernate writes it with this change
                name,
                ownerIds,
                targetLeadTimeSeconds,
                publishedCalendar(),
                publishedRates(),
                publishedPath(),
                owningUnit);
    }

    private void set(DefineProcess settings, Instant at) {
        name = settings.name();
        delivery = settings.delivery();
        targetLeadTimeSeconds = settings.targetLeadTimeSeconds();
        formalPath = settings.path();
        calendar = settings.calendar();
        owningUnit = settings.owningUnit();
        ownerIds = settings.owners() == null ? ownerIds : settings.owners();
        updatedAt = at;
    }

    private @Nullable WorkCalendar publishedCalendar() {
        return calendar == null ? null : calendar.published();
    }

    private List<ProcessRates> publishedRates() {
        return rates.stream().map(Rates::published).toList();
    }

    private List<FormalStep> publishedPath() {
        return formalPath.stream().map(PathStep::published).toList();
    }

    boolean isOwnedBy(UUID personId) {
        return ownerIds.contains(personId);
    }

    DefineProcess settings() {
        return new DefineProcess(
                name, delivery, targetLeadTimeSeconds, formalPath, calendar, owningUnit, List.copyOf(ownerIds));
    }

    UUID id() {
        return id;
    }

    List<Rates> rates() {
        return rates;
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
