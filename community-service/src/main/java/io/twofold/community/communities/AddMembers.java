package io.twofold.community.communities;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import io.twofold.events.community.MemberRole;

/** People who are members from now on, all or none of them. */
record AddMembers(@NotEmpty @Size(max = 1_000) List<@NotNull @Valid NewMember> items) {

    boolean namesStewards() {
        return items.stream().anyMatch(item -> item.role() == MemberRole.STEWARD);
    }

    /** From whoever may not take a role away: {@code MEMBER} is what they are at least. */
    AddMembers withoutRoles() {
        return new AddMembers(items.stream()
                .map(item -> new NewMember(item.personId(), item.sub(), null))
                .toList());
    }

    /**
     * One of them.
     *
     * @param sub  of their token, where their id is not known
     * @param role without it a new member is a {@code MEMBER}, and others stay what they are
     */
    record NewMember(
            @Nullable UUID personId,
            @Size(min = 1, max = 255) @Nullable String sub,
            @Nullable MemberRole role) {

        @JsonIgnore
        @AssertTrue(message = "personId or sub, one of them")
        boolean isOneOfBoth() {
            return (personId == null) != (sub == null);
        }
    }
}
