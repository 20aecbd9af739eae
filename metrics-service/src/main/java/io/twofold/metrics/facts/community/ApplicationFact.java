package io.twofold.metrics.facts.community;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.Actor;
import io.twofold.events.community.ApplicationOutcome;
import io.twofold.events.community.ApplicationOutcomeReported;
import io.twofold.events.community.ApplicationWithdrawn;
import io.twofold.events.community.ContributionApplied;
import io.twofold.metrics.facts.columns.Columns;

/**
 * What is known of an application of a contribution by one of its revisions.
 *
 * @param at when it was applied
 */
record ApplicationFact(
        UUID communityId,
        UUID applicationId,
        int revision,
        UUID contributionId,
        Actor actor,
        @Nullable UUID caseId,
        Instant at,
        @Nullable ApplicationOutcome outcome,
        @Nullable Long timeSavedSeconds,
        boolean withdrawn) {

    static final String KEEP = """
            INSERT INTO application_fact AS fact (community_id, application_id, revision, contribution_id, person_id,
                                                  unit, case_id, at, outcome, time_saved_seconds, withdrawn)
            SELECT DISTINCT ON (community, id) community, id, revision, contribution, coalesce(replaced_by, person),
                unit, subject, at, outcome, saved, withdrawn
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (community, id, revision, contribution, person, unit, subject, at, outcome, saved, withdrawn)
            LEFT JOIN erasure_fact ON person_id = person
            ORDER BY community, id, revision DESC
            ON CONFLICT (community_id, application_id) DO UPDATE SET
                revision = excluded.revision, person_id = excluded.person_id, unit = excluded.unit,
                case_id = excluded.case_id, at = excluded.at, outcome = excluded.outcome,
                time_saved_seconds = excluded.time_saved_seconds, withdrawn = excluded.withdrawn
            WHERE excluded.revision > fact.revision
            """;

    static ApplicationFact of(ContributionApplied e, Instant at) {
        return new ApplicationFact(
                e.communityId(),
                e.applicationId(),
                e.revision(),
                e.contributionId(),
                e.actor(),
                e.caseId(),
                at,
                null,
                null,
                false);
    }

    static ApplicationFact of(ApplicationOutcomeReported e) {
        return new ApplicationFact(
                e.communityId(),
                e.applicationId(),
                e.revision(),
                e.contributionId(),
                e.actor(),
                e.caseId(),
                e.appliedAt(),
                e.outcome(),
                e.timeSavedSeconds(),
                false);
    }

    static ApplicationFact of(ApplicationWithdrawn e, Instant at) {
        return new ApplicationFact(
                e.communityId(),
                e.applicationId(),
                e.revision(),
                e.contributionId(),
                e.actor(),
                null,
                at,
                null,
                null,
                true);
    }

    static void write(Columns<ApplicationFact> columns) throws SQLException {
        columns.with("uuid", ApplicationFact::communityId)
                .with("uuid", ApplicationFact::applicationId)
                .with("int4", ApplicationFact::revision)
                .with("uuid", ApplicationFact::contributionId)
                .with("uuid", fact -> fact.actor.personId())
                .with("text", fact -> fact.actor.unit())
                .with("uuid", ApplicationFact::caseId)
                .with("timestamptz", ApplicationFact::at)
                .with("text", ApplicationFact::outcome)
                .with("int8", ApplicationFact::timeSavedSeconds)
                .with("bool", ApplicationFact::withdrawn);
    }
}
