package io.twofold.community.imports.kinds;

import java.util.UUID;
import java.util.stream.Stream;

import io.twofold.community.lines.ApplicationLine;
import io.twofold.events.Actor;
import io.twofold.events.community.ApplicationOutcome;
import io.twofold.events.community.ApplicationOutcomeReported;
import io.twofold.events.community.ApplicationWithdrawn;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.ContributionApplied;

/** Contributions put to use, and what came of that. */
public final class Applications implements Kind<ApplicationLine> {

    @Override
    public Class<ApplicationLine> type() {
        return ApplicationLine.class;
    }

    @Override
    public UUID id(ApplicationLine row) {
        return UUID.fromString(row.id());
    }

    @Override
    public UUID contributionId(ApplicationLine row) {
        return UUID.fromString(row.contributionId());
    }

    @Override
    public String columns() {
        return "id uuid, contribution_id uuid, person_id uuid, unit text, case_id uuid, reference text, outcome text,"
                + " time_saved_seconds bigint, words text, withdrawn_at timestamptz, created_at timestamptz,"
                + " revision int";
    }

    @Override
    public String insert() {
        return """
                INSERT INTO knowledge_application (community_id, import_id, updated_at, id, contribution_id, person_id,
                    unit, case_id, reference, outcome, time_saved_seconds, words, withdrawn_at, created_at, version)
                SELECT community_id, import_id, at, id, contribution_id, person_id,
                    unit, case_id, reference, outcome, time_saved_seconds, words, withdrawn_at, created_at, revision
                FROM import, row
                """;
    }

    @Override
    public String revive() {
        return """
                UPDATE knowledge_application it SET withdrawn_at = NULL, taken_back = false, version = version + 1,
                    import_id = import.import_id, updated_at = import.at
                FROM import, row
                WHERE it.id = row.id AND it.community_id = import.community_id
                    AND taken_back AND it.withdrawn_at IS NOT NULL
                RETURNING it.id, version
                """;
    }

    @Override
    public String count() {
        return """
                UPDATE contribution SET applications = applications + more
                FROM (SELECT contribution_id, count(*) AS more FROM knowledge_application
                      WHERE id = ANY (?) AND withdrawn_at IS NULL GROUP BY contribution_id) AS told
                WHERE contribution.id = contribution_id
                """;
    }

    @Override
    public Stream<CommunityEvent> again(ApplicationLine row, int revision, Origin origin) {
        var actor = actor(row);
        return Stream.of(
                row.outcome() == null
                        ? applied(row, revision, actor, origin)
                        : reported(row, row.outcome(), revision, actor, origin));
    }

    @Override
    public Stream<CommunityEvent> events(ApplicationLine row, Origin origin) {
        var actor = actor(row);
        return Stream.concat(Stream.of(applied(row, 1, actor, origin)), since(row, actor, origin));
    }

    private Stream<CommunityEvent> since(ApplicationLine row, Actor actor, Origin origin) {
        if (row.withdrawnAt() != null) {
            return Stream.of(new ApplicationWithdrawn(
                    origin.communityId(),
                    id(row),
                    row.revision(),
                    contributionId(row),
                    origin.threadId(),
                    origin.authorId(),
                    actor));
        }
        var outcome = row.outcome();
        return outcome == null ? Stream.empty() : Stream.of(reported(row, outcome, row.revision(), actor, origin));
    }

    private ContributionApplied applied(ApplicationLine row, int revision, Actor actor, Origin origin) {
        return new ContributionApplied(
                origin.communityId(),
                id(row),
                revision,
                contributionId(row),
                origin.threadId(),
                origin.authorId(),
                actor,
                row.caseId(),
                row.createdAt(),
                origin.importId());
    }

    private ApplicationOutcomeReported reported(
            ApplicationLine row, ApplicationOutcome outcome, int revision, Actor actor, Origin origin) {
        return new ApplicationOutcomeReported(
                origin.communityId(),
                id(row),
                revision,
                contributionId(row),
                origin.threadId(),
                origin.authorId(),
                actor,
                row.caseId(),
                row.createdAt(),
                outcome,
                row.timeSavedSeconds());
    }

    private static Actor actor(ApplicationLine row) {
        return new Actor(row.personId() == null ? null : UUID.fromString(row.personId()), row.unit());
    }
}
