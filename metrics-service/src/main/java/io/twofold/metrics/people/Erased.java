package io.twofold.metrics.people;

import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.web.identity.ErasedPeople;

/** Who was erased: whoever comes back with a token of theirs gets the id that follows. */
@ApplicationScoped
class Erased implements ErasedPeople {

    private static final String FIND = "SELECT FROM erasure_fact WHERE person_id = ?";

    private final DataSource database;

    Erased(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean contain(UUID personId) {
        try (var connection = database.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setObject(1, personId);
            try (var row = find.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
