package io.twofold.workgroup.people;

import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.web.identity.PersonIds;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

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
    public void keep(UUID processId, Collection<String> names) throws SQLException {
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            var aliases = names.stream().map(name -> ids.inLog(processId, name)).toArray();
            keep.setObject(1, processId);
            keep.setArray(2, connection.createArrayOf("uuid", aliases));
            keep.setArray(3, connection.createArrayOf("text", names.toArray()));
            keep.executeUpdate();
        }
    }
}
