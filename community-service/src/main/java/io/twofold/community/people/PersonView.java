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
record PersonView(UUID id, @Nullable String unit, Set<Role> roles) {

    static PersonView of(Caller caller) {
        return new PersonView(caller.personId(), caller.unit(), caller.roles());
    }
}
