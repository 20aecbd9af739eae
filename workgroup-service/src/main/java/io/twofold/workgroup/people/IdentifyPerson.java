package io.twofold.workgroup.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Who a name is.
 *
 * @param name      as the logs of the process have it
 * @param person    the sub of their token, or their id; none: nobody, or a machine
 * @param automated whether it is a machine, which never counts as a person
 */
record IdentifyPerson(
        @NotBlank @Size(max = 500) String name,
        @Size(min = 1, max = 255) @Nullable String person,
        boolean automated) {}
