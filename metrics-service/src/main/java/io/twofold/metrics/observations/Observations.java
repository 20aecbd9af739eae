package io.twofold.metrics.observations;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.events.value.InteractionObserved;
import io.twofold.events.value.InteractionWithdrawn;
import io.twofold.kit.outbox.Outbox;
import io.twofold.metrics.feeds.FeedPeople;
import io.twofold.metrics.feeds.FeedResult;
import io.twofold.web.identity.KeyedIds;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.Objects.requireNonNull;

/** Tells on {@code twofold.value.v1} what was seen, and takes it back: from there it is folded like anything else. */
@ApplicationScoped
class Observations {

    private static final String KEEP = """
            INSERT INTO observation AS told (id, from_id, to_id, import_id)
            SELECT id, giver, receiver, ? FROM unnest(?, ?, ?) AS seen (id, giver, receiver) ORDER BY id
            ON CONFLICT (id) DO UPDATE SET
                revision = told.revision + 1, from_id = excluded.from_id, to_id = excluded.to_id,
                import_id = excluded.import_id, withdrawn = false
            WHERE told.withdrawn
            RETURNING id, revision
            """;

    private static final String TAKE_BACK = """
            WITH taken AS (
                SELECT id FROM observation WHERE import_id = ? AND NOT withdrawn ORDER BY id LIMIT ? FOR UPDATE)
            UPDATE observation AS told SET revision = revision + 1, from_id = NULL, to_id = NULL, withdrawn = true
            FROM taken WHERE told.id = taken.id
            RETURNING told.id, revision, old.from_id, old.to_id
            """;

    private static final int AT_ONCE = 1_000;

    private final DataSource database;
    private final FeedPeople people;
    private final KeyedIds ids;
    private final Outbox outbox;

    Observations(DataSource database, FeedPeople people, KeyedIds ids, Outbox outbox) {
        this.database = database;
        this.people = people;
        this.ids = ids;
        this.outbox = outbox;
    }

    Observation of(String issuer, String source, ReportObservations.Item item) {
        var from = people.find(issuer, item.from());
        var to = people.find(issuer, item.to());
        var kind = item.kind() == null ? ReportObservations.SOME_KIND : item.kind();
        var weight = item.weight() == null ? 1 : item.weight();
        var id = ids.of(
                "observation",
                source,
                from.toString(),
                to.toString(),
                kind,
                String.valueOf(item.at()),
                Double.toString(weight));
        return new Observation(id, from, to, kind, item.at(), weight);
    }

    /**
     * What equals another in all that is told of it is the same; what was taken back is there again.
     *
     * @param sentAt when what tells of no time is taken to have happened
     */
    @Transactional(MANDATORY)
    FeedResult keep(List<Observation> seen, String source, Instant sentAt, @Nullable UUID importId)
            throws SQLException {
        try (var connection = database.getConnection()) {
            var erased = people.erased(
                    connection,
                    seen.stream()
                            .flatMap(each -> Stream.of(each.from(), each.to()))
                            .distinct()
                            .toList());
            var kept = new LinkedHashMap<UUID, Observation>();
            var skipped = 0;
            for (var each : seen) {
                if (each.from().equals(each.to()) || erased.contains(each.from()) || erased.contains(each.to())) {
                    skipped++;
                } else {
                    kept.put(each.id(), each);
                }
            }
            var added = add(connection, kept.values(), importId);
            outbox.appendUntold(kept.values().stream()
                    .filter(each -> added.containsKey(each.id()))
                    .map(each -> event(each, requireNonNull(added.get(each.id())), source, sentAt, importId))
                    .toList());
            return new FeedResult(added.size(), seen.size() - added.size() - skipped, skipped);
        }
    }

    /** How many of what an import brought first were taken back; 0 when nothing of it is left. */
    @Transactional(MANDATORY)
    int takeBackNext(UUID importId) throws SQLException {
        try (var connection = database.getConnection();
                var takeBack = connection.prepareStatement(TAKE_BACK)) {
            takeBack.setObject(1, importId);
            takeBack.setInt(2, AT_ONCE);
            try (var row = takeBack.executeQuery()) {
                var withdrawn = new ArrayList<InteractionWithdrawn>();
                while (row.next()) {
                    withdrawn.add(new InteractionWithdrawn(
                            row.getObject("id", UUID.class),
                            row.getInt("revision"),
                            InteractionObserved.pairOf(
                                    row.getObject("from_id", UUID.class), row.getObject("to_id", UUID.class))));
                }
                outbox.appendUntold(withdrawn);
                return withdrawn.size();
            }
        }
    }

    private static InteractionObserved event(
            Observation seen, int revision, String source, Instant sentAt, @Nullable UUID importId) {
        return new InteractionObserved(
                seen.id(),
                revision,
                InteractionObserved.pairOf(seen.from(), seen.to()),
                seen.from(),
                seen.to(),
                seen.kind(),
                seen.at() == null ? sentAt : seen.at(),
                seen.weight(),
                source,
                importId);
    }

    /** The revisions of those that are new, or there again. */
    private static Map<UUID, Integer> add(Connection connection, Collection<Observation> asked, @Nullable UUID importId)
            throws SQLException {
        try (var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, importId, Types.OTHER);
            keep.setArray(2, ids(connection, asked, Observation::id));
            keep.setArray(3, ids(connection, asked, Observation::from));
            keep.setArray(4, ids(connection, asked, Observation::to));
            try (var row = keep.executeQuery()) {
                var added = new HashMap<UUID, Integer>();
                while (row.next()) {
                    added.put(row.getObject(1, UUID.class), row.getInt(2));
                }
                return added;
            }
        }
    }

    private static Array ids(Connection connection, Collection<Observation> of, Function<Observation, UUID> id)
            throws SQLException {
        return connection.createArrayOf("uuid", of.stream().map(id).toArray());
    }
}
