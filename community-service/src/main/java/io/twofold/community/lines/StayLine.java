package io.twofold.community.lines;

import java.time.Instant;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import io.twofold.events.community.MemberRole;

/**
 * A stay of somebody in the community.
 *
 * @param state how far it is, as the API tells it
 */
public record StayLine(
        @Size(min = 1, max = 200) @Nullable String id,
        @NotBlank @Size(max = 200) String personId,
        @Size(min = 1, max = 255) @Nullable String unit,
        State state,
        MemberRole role,
        @Datable @Nullable Instant joinedAt,
        @Datable @Nullable Instant leftAt,
        @Positive @Max(1_000_000) Integer revision)
        implements Line {

    /** How far a stay is. */
    public enum State {
        ASKED,
        INVITED,
        MEMBER,
        LEFT,
        DECLINED
    }

    public StayLine {
        state = state == null ? State.MEMBER : state;
        role = role == null ? MemberRole.MEMBER : role;
        revision = Math.max(revision == null ? 1 : revision, state == State.LEFT || state == State.DECLINED ? 2 : 1);
    }

    @JsonIgnore
    @AssertTrue(message = "whoever is or was a member has a joinedAt, and whoever is no more a leftAt")
    boolean isTimely() {
        return switch (state) {
            case ASKED, INVITED -> leftAt == null;
            case MEMBER -> joinedAt != null && leftAt == null;
            case LEFT -> joinedAt != null && leftAt != null;
            case DECLINED -> leftAt != null;
        };
    }

    public StayLine asMember() {
        return new StayLine(id, personId, unit, state, MemberRole.MEMBER, joinedAt, leftAt, revision);
    }

    public StayLine with(String id, String personId) {
        return new StayLine(id, personId, unit, state, role, joinedAt, leftAt, revision);
    }
}
