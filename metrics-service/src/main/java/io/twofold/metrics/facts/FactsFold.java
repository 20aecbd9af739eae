package io.twofold.metrics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.twofold.events.ActivityEvent;
import io.twofold.events.CloudEventRecords;
import io.twofold.events.Topics;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.inbound.Fold;
import io.twofold.metrics.freshness.Freshness;

/** Turns the events of all services into facts. */
@ApplicationScoped
class FactsFold implements Fold<ActivityEvent> {

    private final CloudEventRecords records = new CloudEventRecords();
    private final WorkgroupFacts workgroups;
    private final Freshness freshness;

    FactsFold(WorkgroupFacts workgroups, Freshness freshness) {
        this.workgroups = workgroups;
        this.freshness = freshness;
    }

    @Override
    public String name() {
        return Freshness.FACTS;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.COMMUNITY, Topics.WORKGROUP, Topics.PEOPLE);
    }

    @Override
    public ActivityEvent read(ConsumerRecord<String, byte[]> record) {
        return records.read(record).event();
    }

    @Override
    public void keep(Connection connection, List<ActivityEvent> batch) throws SQLException {
        workgroups.keep(connection, only(WorkgroupEvent.class, batch));
    }

    @Override
    public void kept() {
        freshness.changed();
    }

    private static <E> List<E> only(Class<E> type, List<ActivityEvent> batch) {
        return batch.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
