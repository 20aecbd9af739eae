package io.twofold.metrics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.twofold.events.CloudEventRecords;
import io.twofold.events.ReceivedEvent;
import io.twofold.events.Topics;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.people.PeopleEvent;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.inbound.Fold;
import io.twofold.metrics.freshness.Freshness;

/** Turns the events of all services into facts. */
@ApplicationScoped
class FactsFold implements Fold<ReceivedEvent> {

    private final CloudEventRecords records = new CloudEventRecords();
    private final WorkgroupFacts workgroups;
    private final CommunityFacts communities;
    private final Freshness freshness;

    FactsFold(WorkgroupFacts workgroups, CommunityFacts communities, Freshness freshness) {
        this.workgroups = workgroups;
        this.communities = communities;
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
    public ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        return records.read(record);
    }

    @Override
    public void keep(Connection connection, List<ReceivedEvent> batch) throws SQLException {
        var ofWorkgroups = new ArrayList<WorkgroupEvent>();
        var ofCommunities = new CommunityFacts.Batch();
        for (var received : batch) {
            switch (received.event()) {
                case WorkgroupEvent event -> ofWorkgroups.add(event);
                case CommunityEvent event -> ofCommunities.add(event, received.time());
                case PeopleEvent _ -> {}
                default -> throw new IllegalStateException("Nobody folds " + received.id());
            }
        }
        workgroups.keep(connection, ofWorkgroups);
        communities.keep(connection, ofCommunities);
    }

    @Override
    public void kept() {
        freshness.changed();
    }
}
