package io.twofold.community.people;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import io.twofold.web.conditional.ETag;

/** What a person says of themselves, and what of it others may see. */
@Entity
class PersonProfile {

    @Id
    private UUID personId;

    private @Nullable String displayName;
    private @Nullable String unit;
    private boolean showsName;
    private boolean showsUnit;
    private boolean showsKnowledge;

    @SuppressWarnings("UnusedVariable") // for whoever looks into the database
    private @Nullable Instant updatedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected PersonProfile() {}

    /** Of somebody who has said nothing yet: they are not found by what they know before they allow it. */
    PersonProfile(UUID personId, @Nullable String unit) {
        this.personId = personId;
        this.unit = unit;
        showsName = true;
        showsUnit = true;
        showsKnowledge = false;
    }

    /** Takes on these settings, and the unit that the token names now. */
    void change(ProfileSettings settings, @Nullable String unit, Instant at) {
        displayName = settings.displayName();
        showsName = settings.showsName();
        showsUnit = settings.showsUnit();
        showsKnowledge = settings.showsKnowledge();
        this.unit = unit;
        updatedAt = at;
    }

    ProfileSettings settings() {
        return new ProfileSettings(displayName, showsName, showsUnit, showsKnowledge);
    }

    ETag tag() {
        return ETag.of(personId, version);
    }

    UUID personId() {
        return personId;
    }

    @Nullable
    String unit() {
        return unit;
    }
}
