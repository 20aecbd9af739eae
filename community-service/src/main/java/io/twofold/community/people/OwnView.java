package io.twofold.community.people;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.web.identity.Caller;
import io.twofold.web.identity.Role;

/**
 * A person as the API shows them to themselves.
 *
 * @param id    what stands for them everywhere else, in events too
 * @param unit  their formal unit
 * @param roles what the token adds to membership of the organisation
 */
record OwnView(
        UUID id,
        @Nullable String displayName,
        @Nullable String unit,
        Set<Role> roles,
        boolean showsName,
        boolean showsUnit,
        boolean showsKnowledge) {

    static OwnView of(Caller caller, ProfileSettings settings) {
        return new OwnView(
                caller.personId(),
                settings.displayName(),
                caller.unit(),
                caller.roles(),
                settings.showsName(),
                settings.showsUnit(),
                settings.showsKnowledge());
    }
}
