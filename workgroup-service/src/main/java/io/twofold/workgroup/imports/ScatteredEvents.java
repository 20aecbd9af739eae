package io.twofold.workgroup.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jspecify.annotations.Nullable;

import io.twofold.workgroup.imports.logs.LogEvent;
import io.twofold.workgroup.imports.logs.LogTrace;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** The events of cases that stand in several places of a log, put aside until all of each is there. */
@ApplicationScoped
class ScatteredEvents {

    private static final int ROWS_AT_ONCE = 500;

    private static final String ADD = """
            INSERT INTO scattered_event (import_id, case_name, trace, place, event)
            SELECT ?, * FROM unnest(?, ?, ?, CAST(? AS json[])) ON CONFLICT DO NOTHING
            """;

    private static final String FIND = """
            SELECT case_name, event FROM scattered_event WHERE import_id = ? AND case_name > ?
            ORDER BY case_name, trace, place
            """;

    private static final String FORGET = "DELETE FROM scattered_event WHERE import_id = ? AND case_name = ANY (?)";

    private final DataSource database;
    private final ObjectMapper json;
    private final ObjectReader events;

    ScatteredEvents(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
        // Numbers as readers give them: a whole one is a long.
        events = json.readerFor(LogEvent.class).with(DeserializationFeature.USE_LONG_FOR_INTS);
    }

    /** In the order of the log. */
    @Transactional(MANDATORY)
    void add(UUID importId, List<Numbered> traces) throws SQLException, JsonProcessingException {
        if (traces.isEmpty()) {
            return;
        }
        var names = new ArrayList<String>();
        var numbers = new ArrayList<Integer>();
        var places = new ArrayList<Integer>();
        var told = new ArrayList<String>();
        for (var numbered : traces) {
            for (var event : numbered.trace().events()) {
                places.add(places.size());
                names.add(numbered.trace().name());
                numbers.add(numbered.number());
                told.add(json.writeValueAsString(event));
            }
        }
        try (var connection = database.getConnection();
                var add = connection.prepareStatement(ADD)) {
            add.setObject(1, importId);
            add.setArray(2, connection.createArrayOf("text", names.toArray()));
            add.setArray(3, connection.createArrayOf("int4", numbers.toArray()));
            add.setArray(4, connection.createArrayOf("int4", places.toArray()));
            add.setArray(5, connection.createArrayOf("text", told.toArray()));
            add.executeUpdate();
        }
    }

    /** The next whole cases, in the order of their names, until they have this many events or characters. */
    @Transactional(MANDATORY)
    List<LogTrace> next(UUID importId, @Nullable String after, int events, int characters)
            throws SQLException, IOException {
        try (var connection = database.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setFetchSize(ROWS_AT_ONCE);
            find.setObject(1, importId);
            find.setString(2, after == null ? "" : after);
            var traces = new ArrayList<LogTrace>();
            try (var row = find.executeQuery()) {
                var limit = new Limit(events, characters);
                while (row.next()) {
                    var name = row.getString(1);
                    var event = row.getString(2);
                    if (traces.isEmpty() || !traces.getLast().name().equals(name)) {
                        if (limit.isReached()) {
                            break;
                        }
                        traces.add(new LogTrace(name, new ArrayList<>()));
                    }
                    limit.count(event);
                    traces.getLast().events().add(this.events.readValue(event));
                }
            }
            forget(connection, importId, traces);
            return traces;
        }
    }

    private static void forget(Connection connection, UUID importId, List<LogTrace> traces) throws SQLException {
        try (var forget = connection.prepareStatement(FORGET)) {
            forget.setObject(1, importId);
            forget.setArray(
                    2,
                    connection.createArrayOf(
                            "text", traces.stream().map(LogTrace::name).toArray()));
            forget.executeUpdate();
        }
    }

    /** A trace that is the so manieth of its log. */
    record Numbered(int number, LogTrace trace) {}

    private static final class Limit {

        private int events;
        private int characters;

        Limit(int events, int characters) {
            this.events = events;
            this.characters = characters;
        }

        void count(String event) {
            events--;
            characters -= event.length();
        }

        boolean isReached() {
            return events <= 0 || characters <= 0;
        }
    }
}
