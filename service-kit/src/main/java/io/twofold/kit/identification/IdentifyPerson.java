package io.twofold.kit.identification;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.twofold.web.identity.PersonIds;

/**
 * Who a name is.
 *
 * @param name      as the source has it
 * @param person    the sub of their token, or their id; none: nobody, or a machine
 * @param automated whether it is a machine, which never counts as a person
 */
public record IdentifyPerson(
        @NotBlank @Size(max = 500) String name,
        @Size(min = 1, max = 255) @Nullable String person,
        boolean automated) {

    private static final int VERSION_OF_OUR_IDS = 8;

    /** Our ids tell themselves apart from the subs of other providers by their version, which is rare. */
    public @Nullable UUID personId(PersonIds ids, String issuer) {
        if (person == null) {
            return null;
        }
        try {
            var id = UUID.fromString(person);
            if (id.version() == VERSION_OF_OUR_IDS && id.toString().equalsIgnoreCase(person)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // a sub
        }
        return ids.person(issuer, person);
    }
}
