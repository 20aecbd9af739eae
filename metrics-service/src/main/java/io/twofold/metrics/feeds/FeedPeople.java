package io.twofold.metrics.feeds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.web.identity.PersonIds;

/** Who is meant by what another system calls a person: the sub of their token, or our id of them. */
@ApplicationScoped
public class FeedPeople {

    private static final int VERSION_OF_OUR_IDS = 8;

    private static final String ERASED = "SELECT person_id FROM erasure_fact WHERE person_id = ANY (?)";

    private final PersonIds ids;

    FeedPeople(PersonIds ids) {
        this.ids = ids;
    }

    /** Our ids tell themselves apart from the subs of other providers by their version, which is rare. */
    public UUID find(String issuer, String person) {
        try {
            var id = UUID.fromString(person);
            if (id.version() == VERSION_OF_OUR_IDS && id.toString().equalsIgnoreCase(person)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // a sub
        }
        return ids.person(issuer, person);
    }

    /** Of these people, of whom nothing is taken in. */
    public Set<UUID> erased(Connection connection, Collection<UUID> people) throws SQLException {
        try (var query = connection.prepareStatement(ERASED)) {
            query.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            try (var row = query.executeQuery()) {
                var erased = new HashSet<UUID>();
                while (row.next()) {
                    erased.add(row.getObject(1, UUID.class));
                }
                return erased;
            }
        }
    }
}
