package io.twofold.workgroup.people;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.web.identity.PersonIds;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.stream.Collectors.toMap;

/** What logs and other systems call people: the names stay here, events carry the ids. */
@ApplicationScoped
public class KeptNames {

    // In one order, so that no two that keep the same names wait in a circle.
    private static final String KEEP = """
            INSERT INTO log_person (process_id, id, name)
            SELECT ?, id, name FROM unnest(?, ?) AS batch (id, name)
            WHERE NOT EXISTS (SELECT FROM erasure WHERE person_id = id) ORDER BY id
            ON CONFLICT DO NOTHING
            """;

    private final DataSource database;
    private final PersonIds ids;

    KeptNames(DataSource database, PersonIds ids) {
        this.database = database;
        this.ids = ids;
    }

    /** As far as they are new, and nobody's who was erased. */
    @Transactional(MANDATORY)
    public void keep(UUID processId, Set<String> names) throws SQLException {
        keep(processId, names.stream().collect(toMap(name -> ids.inLog(processId, name), name -> name)));
    }

    /** The same, by their aliases. */
    @Transactional(MANDATORY)
    void keep(UUID processId, Map<UUID, String> names) throws SQLException {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, processId);
            keep.setArray(2, connection.createArrayOf("uuid", names.keySet().toArray()));
            keep.setArray(3, connection.createArrayOf("text", names.values().toArray()));
            keep.executeUpdate();
        }
    }
}
