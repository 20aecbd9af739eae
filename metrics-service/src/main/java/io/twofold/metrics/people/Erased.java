package io.twofold.metrics.people;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.kit.erasures.ErasedIds;
import io.twofold.web.identity.ErasedPeople;

/** Who was erased: whoever comes back with a token of theirs gets the id that follows. */
@ApplicationScoped
class Erased implements ErasedPeople {

    private final ErasedIds erased = new ErasedIds("erasure_fact");
    private final DataSource database;

    Erased(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean contain(UUID personId) {
        try (var connection = database.getConnection()) {
            return !erased.among(connection, List.of(personId)).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
