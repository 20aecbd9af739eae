package io.twofold.metrics.facts.community;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.ArticlePublished;
import io.twofold.events.community.CommentPosted;
import io.twofold.events.community.ContributionKind;
import io.twofold.events.community.ContributionMarkedDuplicate;
import io.twofold.events.community.ContributionRemoved;
import io.twofold.events.community.ContributionRestored;
import io.twofold.events.community.ContributionRevised;
import io.twofold.events.community.QuestionAsked;
import io.twofold.metrics.facts.columns.Columns;

import static io.twofold.events.community.ContributionKind.ANSWER;
import static io.twofold.events.community.ContributionKind.ARTICLE;
import static io.twofold.events.community.ContributionKind.COMMENT;
import static io.twofold.events.community.ContributionKind.QUESTION;

/**
 * What is known of a contribution by one of its revisions.
 *
 * @param parentId what it answers or comments on
 * @param at       when it was posted
 */
record ContributionFact(
        UUID communityId,
        UUID contributionId,
        int revision,
        ContributionKind kind,
        UUID threadId,
        @Nullable UUID parentId,
        Actor author,
        Instant at,
        boolean removed) {

    static final String KEEP = """
            INSERT INTO contribution_fact AS fact
                (community_id, contribution_id, revision, kind, thread_id, parent_id, person_id, unit, at, removed)
            SELECT DISTINCT ON (community, id) community, id, revision, kind, thread, parent,
                coalesce(replaced_by, person), unit, at, removed
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (community, id, revision, kind, thread, parent, person, unit, at, removed)
            LEFT JOIN erasure_fact ON person_id = person
            ORDER BY community, id, revision DESC
            ON CONFLICT (community_id, contribution_id) DO UPDATE SET
                revision = excluded.revision, kind = excluded.kind, thread_id = excluded.thread_id,
                parent_id = excluded.parent_id, person_id = excluded.person_id, unit = excluded.unit,
                at = excluded.at, removed = excluded.removed
            WHERE excluded.revision > fact.revision
            """;

    static ContributionFact of(QuestionAsked e, Instant at) {
        return new ContributionFact(
                e.communityId(),
                e.contributionId(),
                e.revision(),
                QUESTION,
                e.contributionId(),
                null,
                e.actor(),
                at,
                false);
    }

    static ContributionFact of(ArticlePublished e, Instant at) {
        return new ContributionFact(
                e.communityId(),
                e.contributionId(),
                e.revision(),
                ARTICLE,
                e.contributionId(),
                null,
                e.actor(),
                at,
                false);
    }

    static ContributionFact of(AnswerPosted e, Instant at) {
        return new ContributionFact(
                e.communityId(),
                e.contributionId(),
                e.revision(),
                ANSWER,
                e.threadId(),
                e.parentId(),
                e.actor(),
                at,
                false);
    }

    static ContributionFact of(CommentPosted e, Instant at) {
        return new ContributionFact(
                e.communityId(),
                e.contributionId(),
                e.revision(),
                COMMENT,
                e.threadId(),
                e.parentId(),
                e.actor(),
                at,
                false);
    }

    static ContributionFact of(ContributionRevised e) {
        return new ContributionFact(
                e.communityId(),
                e.contributionId(),
                e.revision(),
                e.kind(),
                e.threadId(),
                e.parentId(),
                e.author(),
                e.postedAt(),
                false);
    }

    static ContributionFact of(ContributionMarkedDuplicate e) {
        return new ContributionFact(
                e.communityId(),
                e.contributionId(),
                e.revision(),
                e.kind(),
                e.threadId(),
                e.parentId(),
                e.author(),
                e.postedAt(),
                false);
    }

    static ContributionFact of(ContributionRemoved e) {
        return new ContributionFact(
                e.communityId(),
                e.contributionId(),
                e.revision(),
                e.kind(),
                e.threadId(),
                e.parentId(),
                e.author(),
                e.postedAt(),
                true);
    }

    static ContributionFact of(ContributionRestored e) {
        return new ContributionFact(
                e.communityId(),
                e.contributionId(),
                e.revision(),
                e.kind(),
                e.threadId(),
                e.parentId(),
                e.author(),
                e.postedAt(),
                false);
    }

    static void write(Columns<ContributionFact> columns) throws SQLException {
        columns.with("uuid", ContributionFact::communityId)
                .with("uuid", ContributionFact::contributionId)
                .with("int4", ContributionFact::revision)
                .with("text", ContributionFact::kind)
                .with("uuid", ContributionFact::threadId)
                .with("uuid", ContributionFact::parentId)
                .with("uuid", fact -> fact.author.personId())
                .with("text", fact -> fact.author.unit())
                .with("timestamptz", ContributionFact::at)
                .with("bool", ContributionFact::removed);
    }
}
