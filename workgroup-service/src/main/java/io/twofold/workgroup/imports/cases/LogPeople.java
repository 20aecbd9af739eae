package io.twofold.workgroup.imports.cases;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.web.identity.PersonIds;
import io.twofold.workgroup.imports.logs.LogReading;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Whom a log means by its names, and the names of those who are known by them alone. */
@ApplicationScoped
public class LogPeople {

    private static final String KEEP = """
            INSERT INTO log_person (process_id, id, name) SELECT ?, * FROM unnest(?, ?) ON CONFLICT DO NOTHING
            """;

    private final DataSource database;
    private final PersonIds ids;

    LogPeople(DataSource database, PersonIds ids) {
        this.database = database;
        this.ids = ids;
    }

    UUID id(UUID processId, LogReading reading, String name) {
        return reading.issuer().isEmpty() ? ids.inLog(processId, name) : ids.person(reading.issuer(), name);
    }

    /** The names of aliases; subs are not kept. */
    @Transactional(MANDATORY)
    public void keep(UUID processId, LogReading reading, Set<String> names) throws SQLException {
        if (!reading.issuer().isEmpty()) {
            return;
        }
        var people = List.copyOf(names);
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, processId);
            keep.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            people.stream()
                                    .map(name -> id(processId, reading, name))
                                    .toArray()));
            keep.setArray(3, connection.createArrayOf("text", people.toArray()));
            keep.executeUpdate();
        }
    }
}
