package io.twofold.metrics.observations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.events.value.InteractionObserved;
import io.twofold.kit.outbox.Outbox;
import io.twofold.metrics.feeds.FeedPeople;
import io.twofold.metrics.feeds.FeedResult;
import io.twofold.web.identity.KeyedIds;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Tells on {@code twofold.value.v1} what was seen, from where it is folded like anything else. */
@ApplicationScoped
class Observations {

    private static final String KEEP =
            "INSERT INTO observation (id) SELECT unnest(?) ON CONFLICT DO NOTHING RETURNING id";

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
     * What equals another in all that is told of it is the same.
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
            var added = add(connection, kept.keySet());
            outbox.appendUntold(kept.values().stream()
                    .filter(each -> added.contains(each.id()))
                    .map(each -> event(each, source, sentAt, importId))
                    .toList());
            return new FeedResult(added.size(), seen.size() - added.size() - skipped, skipped);
        }
    }

    private static InteractionObserved event(Observation seen, String source, Instant sentAt, @Nullable UUID importId) {
        return new InteractionObserved(
                seen.id(),
                1,
                InteractionObserved.pairOf(seen.from(), seen.to()),
                seen.from(),
                seen.to(),
                seen.kind(),
                seen.at() == null ? sentAt : seen.at(),
                seen.weight(),
                source,
                importId);
    }

    private static Set<UUID> add(Connection connection, Collection<UUID> asked) throws SQLException {
        try (var keep = connection.prepareStatement(KEEP)) {
            keep.setArray(
                    1, connection.createArrayOf("uuid", asked.stream().sorted().toArray()));
            try (var row = keep.executeQuery()) {
                var added = new HashSet<UUID>();
                while (row.next()) {
                    added.add(row.getObject(1, UUID.class));
                }
                return added;
            }
        }
    }
}
