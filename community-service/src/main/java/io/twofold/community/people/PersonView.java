package io.twofold.community.people;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person as the API shows them to others.
 *
 * @param displayName absent where there is none, or it is not for the caller
 * @param unit        their formal unit, likewise
 */
record PersonView(
        UUID id, @Nullable String displayName, @Nullable String unit) {

    static PersonView of(PersonProfile profile) {
        var settings = profile.settings();
        return new PersonView(
                profile.personId(),
                settings.showsName() ? settings.displayName() : null,
                settings.showsUnit() ? profile.unit() : null);
    }

    static PersonView nobody(UUID id) {
        return new PersonView(id, null, null);
    }
}
