package io.twofold.metrics.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.twofold.kit.outbox.Outbox;

import static java.time.ZoneOffset.UTC;

/** What was said of effects and returns, revision by revision. */
@ApplicationScoped
public class Ledger {

    // Of two that recompute the same at once, one appends it.
    private static final String APPEND = """
            INSERT INTO revision (thing_id, revision, as_of, inputs, figures) VALUES (?, ?, ?, ?, CAST(? AS jsonb))
            ON CONFLICT DO NOTHING
            """;

    private static final String PAGE = """
            SELECT revision, as_of, inputs, figures FROM revision WHERE thing_id = ? AND revision < ?
            ORDER BY revision DESC LIMIT ?
            """;

    private final DataSource database;
    private final Outbox outbox;
    private final ObjectMapper json;

    Ledger(DataSource database, Outbox outbox, ObjectMapper json) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
    }

    /** The newest revision, a new one where what it is made of has changed; the first where there was none. */
    public <F> Revision<F> newest(Saying<F> saying) {
        var last = last(saying.thingId(), saying.type()).orElse(null);
        var inputs = saying.inputs();
        if (last != null && last.inputs() == inputs) {
            return last;
        }
        var number = last == null ? 1 : last.revision() + 1;
        var revision = new Revision<>(number, saying.asOf(), inputs, saying.figures());
        QuarkusTransaction.joiningExisting().run(() -> append(saying, revision));
        return last(saying.thingId(), saying.type()).orElseThrow();
    }

    /** What was said last, whatever has changed since. */
    public <F> Optional<Revision<F>> last(UUID thingId, Class<F> type) {
        return page(thingId, type, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /** The newest first, at most {@code limit}, older than {@code before}. */
    public <F> List<Revision<F>> page(UUID thingId, Class<F> type, int before, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            query.setObject(1, thingId);
            query.setInt(2, before);
            query.setInt(3, limit);
            try (var row = query.executeQuery()) {
                var revisions = new ArrayList<Revision<F>>();
                while (row.next()) {
                    revisions.add(revision(row, type));
                }
                return revisions;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <F> void append(Saying<F> saying, Revision<F> revision) {
        try (var connection = database.getConnection();
                var append = connection.prepareStatement(APPEND)) {
            append.setObject(1, saying.thingId());
            append.setInt(2, revision.revision());
            append.setObject(
                    3, revision.asOf() == null ? null : revision.asOf().atOffset(UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            append.setLong(4, revision.inputs());
            append.setString(5, json.writeValueAsString(revision.figures()));
            if (append.executeUpdate() == 1) {
                outbox.append(saying.event(revision.revision(), revision.figures()));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <F> Revision<F> revision(ResultSet row, Class<F> type) throws SQLException {
        var asOf = row.getObject("as_of", OffsetDateTime.class);
        try {
            return new Revision<>(
                    row.getInt("revision"),
                    asOf == null ? null : asOf.toInstant(),
                    row.getLong("inputs"),
                    json.readValue(row.getString("figures"), type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
