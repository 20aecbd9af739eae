package io.twofold.metrics.facts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.value.InteractionObserved;
import io.twofold.events.value.InteractionWithdrawn;
import io.twofold.metrics.facts.columns.Columns;

/** That another system saw somebody have to do with somebody else, or no longer says so. */
record ObservationFact(
        UUID interactionId,
        int revision,
        @Nullable UUID from,
        @Nullable UUID to,
        @Nullable String kind,
        @Nullable Instant at,
        @Nullable Double weight,
        @Nullable String source,
        boolean withdrawn) {

    static final String KEEP = """
            INSERT INTO observation_fact AS fact (interaction_id, revision, from_id, to_id, kind, at, weight, source, withdrawn)
            SELECT DISTINCT ON (id) id, revision, coalesce(one.replaced_by, giver), coalesce(two.replaced_by, receiver),
                kind, at, weight, source, withdrawn
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS batch (id, revision, giver, receiver, kind, at, weight, source, withdrawn)
            LEFT JOIN erasure_fact one ON one.person_id = giver
            LEFT JOIN erasure_fact two ON two.person_id = receiver
            ORDER BY id, revision DESC
            ON CONFLICT (interaction_id) DO UPDATE SET
                revision = excluded.revision, from_id = excluded.from_id, to_id = excluded.to_id,
                kind = excluded.kind, at = excluded.at, weight = excluded.weight, source = excluded.source,
                withdrawn = excluded.withdrawn
            WHERE excluded.revision > fact.revision
            """;

    static ObservationFact of(InteractionObserved e) {
        return new ObservationFact(
                e.interactionId(), e.revision(), e.from(), e.to(), e.kind(), e.at(), e.weight(), e.source(), false);
    }

    static ObservationFact of(InteractionWithdrawn e) {
        return new ObservationFact(e.interactionId(), e.revision(), null, null, null, null, null, null, true);
    }

    static void write(Columns<ObservationFact> columns) throws SQLException {
        columns.with("uuid", ObservationFact::interactionId)
                .with("int4", ObservationFact::revision)
                .with("uuid", ObservationFact::from)
                .with("uuid", ObservationFact::to)
                .with("text", ObservationFact::kind)
                .with("timestamptz", ObservationFact::at)
                .with("float8", ObservationFact::weight)
                .with("text", ObservationFact::source)
                .with("bool", ObservationFact::withdrawn);
    }
}
