package io.twofold.workgroup.erasures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.twofold.events.CloudEventRecords;
import io.twofold.events.Topics;
import io.twofold.events.people.PersonErased;
import io.twofold.kit.inbound.Fold;

/** Notes who is to be forgotten. */
@ApplicationScoped
class PeopleFold implements Fold<Optional<PersonErased>> {

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

    /** Passes over the rest, that of newer types too: it does not stop for what does not concern it. */
    @Override
    public Optional<PersonErased> read(ConsumerRecord<String, byte[]> record) {
        return records.typeOf(record)
                .filter(type -> type.record().equals(PersonErased.class))
                .map(_ -> (PersonErased) records.read(record).event());
    }

    @Override
    public void keep(Connection connection, List<Optional<PersonErased>> batch) throws SQLException {
        for (var event : batch.stream().flatMap(Optional::stream).toList()) {
            erasures.note(connection, event);
        }
    }
}
