package io.twofold.community.erasures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.twofold.events.CloudEventRecords;
import io.twofold.events.Topics;
import io.twofold.events.people.ErasureCompleted;
import io.twofold.events.people.PeopleEvent;
import io.twofold.events.people.PersonErased;
import io.twofold.events.people.PersonIdentified;
import io.twofold.events.people.UnitAssigned;
import io.twofold.kit.database.Query;
import io.twofold.kit.inbound.Fold;

/** Keeps which services have done their part of every erasure, and has aliases erased with their people. */
@ApplicationScoped
class PeopleFold implements Fold<PeopleEvent> {

    private static final String IDENTIFY = """
            INSERT INTO identification AS known (alias_id, person_id, revision) VALUES (?, ?, ?)
            ON CONFLICT (alias_id) DO UPDATE SET person_id = excluded.person_id, revision = excluded.revision
            WHERE excluded.revision > known.revision
            """;
    private static final String ALIASES =
            "SELECT alias_id FROM identification WHERE person_id = ? AND alias_id <> person_id";

    private final CloudEventRecords records = new CloudEventRecords();
    private final Erasures erasures;

    PeopleFold(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PEOPLE);
    }

    @Override
    public PeopleEvent read(ConsumerRecord<String, byte[]> record) {
        return (PeopleEvent) records.read(record).event();
    }

    @Override
    public void keep(Connection connection, List<PeopleEvent> batch) throws SQLException {
        for (var event : batch) {
            switch (event) {
                case PersonErased erased -> erase(connection, erased);
                case ErasureCompleted completed -> erasures.complete(completed.personId(), completed.service());
                case PersonIdentified identified -> identify(connection, identified);
                case UnitAssigned _ -> {}
            }
        }
    }

    private void erase(Connection connection, PersonErased erased) throws SQLException {
        erasures.note(connection, erased);
        for (var alias : Query.all(connection, ALIASES, row -> row.getObject(1, UUID.class), erased.personId())) {
            erasures.request(alias);
        }
    }

    /** An alias of somebody who was erased is erased too, whichever of both comes first. */
    private void identify(Connection connection, PersonIdentified identified) throws SQLException {
        try (var identify = connection.prepareStatement(IDENTIFY)) {
            identify.setObject(1, identified.aliasId());
            identify.setObject(2, identified.personId());
            identify.setInt(3, identified.revision());
            identify.executeUpdate();
        }
        var person = identified.personId();
        if (person != null && !person.equals(identified.aliasId()) && erasures.contain(person)) {
            erasures.request(identified.aliasId());
        }
    }
}
