package io.twofold.community.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What a person patches of their profile.
 *
 * @param showsName      whether fellow members see the name
 * @param showsUnit      whether they see the formal unit
 * @param showsKnowledge whether they find this person by what they know
 */
record ProfileSettings(
        @Size(min = 1, max = 100) @Nullable String displayName,
        @NotNull Boolean showsName,
        @NotNull Boolean showsUnit,
        @NotNull Boolean showsKnowledge) {}
