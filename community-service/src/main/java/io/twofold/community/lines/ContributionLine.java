package io.twofold.community.lines;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

import io.twofold.events.community.ContributionKind;
import io.twofold.events.community.RemovalReason;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static io.twofold.events.community.ContributionKind.QUESTION;

/**
 * What somebody wrote, as it is now.
 *
 * @param parentId           what it answers or comments on
 * @param authorId           absent: somebody unknown
 * @param topics             of a question or article
 * @param removedAt          where it was taken away
 * @param acceptedAnswerId   of a question
 * @param acceptanceRevision how often that was changed
 */
public record ContributionLine(
        @NotBlank @Size(max = 200) String id,
        @NotNull ContributionKind kind,
        @Size(min = 1, max = 200) @Nullable String parentId,
        @Size(min = 1, max = 200) @Nullable String authorId,
        @Size(min = 1, max = 255) @Nullable String authorUnit,
        @Size(min = 1, max = 300) @Nullable String title,
        @NotBlank @Size(max = 200_000) String body,

        @JsonInclude(NON_EMPTY) @Size(max = 20) @UniqueElements
        List<@NotBlank @Size(max = 50) String> topics,

        @NotNull @Datable Instant createdAt,
        @Positive @Max(1_000_000) Integer revision,
        @Size(min = 1, max = 200) @Nullable String duplicateOf,
        @Datable @Nullable Instant removedAt,
        @Size(min = 1, max = 200) @Nullable String removedBy,
        @Nullable RemovalReason removalReason,
        @Size(min = 1, max = 200) @Nullable String acceptedAnswerId,
        @Positive @Max(1_000_000) @Nullable Integer acceptanceRevision)
        implements Line {

    public ContributionLine {
        topics = topics == null ? List.of() : topics;
        var isCurated = removedAt != null || duplicateOf != null;
        revision = Math.max(revision == null ? 1 : revision, isCurated ? 2 : 1);
        acceptanceRevision = acceptanceRevision == null && acceptedAnswerId != null ? (Integer) 1 : acceptanceRevision;
    }

    @JsonIgnore
    @AssertTrue(message = "a question or article has a title, an answer or comment a parentId, and nothing has both")
    boolean isWellPlaced() {
        return switch (kind) {
            case QUESTION, ARTICLE -> title != null && parentId == null;
            case ANSWER, COMMENT -> title == null && parentId != null && topics.isEmpty();
            case null -> true;
        };
    }

    @JsonIgnore
    @AssertTrue(message = "only a question is a duplicate, or has an accepted answer")
    boolean isCuratedAsItsKind() {
        return kind == null || kind == QUESTION || duplicateOf == null && acceptanceRevision == null;
    }

    @JsonIgnore
    @AssertTrue(message = "what was removed has removedAt and removalReason")
    boolean isRemovedForAReason() {
        return (removedAt == null) == (removalReason == null) && (removedAt != null || removedBy == null);
    }
}
