package io.twofold.metrics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.twofold.events.CloudEventRecords;
import io.twofold.events.TimedEvent;
import io.twofold.events.Topics;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.people.PeopleEvent;
import io.twofold.events.value.InteractionObserved;
import io.twofold.events.value.InteractionWithdrawn;
import io.twofold.events.value.ValueEvent;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.inbound.Fold;
import io.twofold.metrics.facts.columns.Columns;
import io.twofold.metrics.facts.community.CommunityFacts;
import io.twofold.metrics.facts.rows.CaseRows;
import io.twofold.metrics.facts.workgroup.WorkgroupFacts;
import io.twofold.metrics.freshness.Freshness;
import io.twofold.metrics.people.PeopleFacts;

/** Turns the events of all services into facts. */
@ApplicationScoped
public class FactsFold implements Fold<TimedEvent> {

    // Rows of cases are made from facts of several partitions. Whoever changes what others' rows are made from
    // waits for those who are writing such rows, and they for it; else one would not see the other's facts. Rows that
    // are made aside, in a schema of their own, hold nobody up, and go by another key than the live ones.
    private static final String ROWS = "hashtext(concat('case rows', nullif(current_schema(), 'public')))";
    private static final String ALONE = "SELECT pg_advisory_xact_lock(%s)".formatted(ROWS);
    private static final String BESIDE_OTHERS = "SELECT pg_advisory_xact_lock_shared(%s)".formatted(ROWS);

    private final CloudEventRecords records = new CloudEventRecords();
    private final PeopleFacts people;
    private final CaseRows caseRows;
    private final WorkgroupFacts workgroups;
    private final CommunityFacts communities;
    private final Freshness freshness;

    FactsFold(
            PeopleFacts people,
            CaseRows caseRows,
            WorkgroupFacts workgroups,
            CommunityFacts communities,
            Freshness freshness) {
        this.people = people;
        this.caseRows = caseRows;
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
        return List.of(Topics.COMMUNITY, Topics.WORKGROUP, Topics.PEOPLE, Topics.VALUE);
    }

    @Override
    public TimedEvent read(ConsumerRecord<String, byte[]> record) {
        return records.readTimed(record);
    }

    @Override
    public boolean holdsOthersUp(TimedEvent received) {
        return switch (received.event()) {
            case PeopleEvent _ -> true;
            case WorkgroupEvent event -> WorkgroupFacts.changesProcess(event);
            default -> false;
        };
    }

    @Override
    public void keep(Connection connection, List<TimedEvent> batch) throws SQLException {
        var ofPeople = new ArrayList<PeopleEvent>();
        var ofWorkgroups = new WorkgroupFacts.Batch();
        var ofCommunities = new CommunityFacts.Batch();
        var observations = new ArrayList<ObservationFact>();
        for (var received : batch) {
            switch (received.event()) {
                case PeopleEvent event -> ofPeople.add(event);
                case WorkgroupEvent event -> ofWorkgroups.add(event);
                case CommunityEvent event -> ofCommunities.add(event, received.time());
                case InteractionObserved event -> observations.add(ObservationFact.of(event));
                case InteractionWithdrawn event -> observations.add(ObservationFact.of(event));
                case ValueEvent _ -> {} // what is said of facts, not one of them
                default -> throw new IllegalStateException("Nobody folds " + received.event());
            }
        }
        lock(connection, ofPeople.isEmpty() && !ofWorkgroups.changesProcesses() ? BESIDE_OTHERS : ALONE);
        caseRows.refreshOf(connection, people.keep(connection, ofPeople));
        workgroups.keep(connection, ofWorkgroups);
        communities.keep(connection, ofCommunities);
        Columns.write(connection, ObservationFact.KEEP, observations, ObservationFact::write);
    }

    private static void lock(Connection connection, String statement) throws SQLException {
        try (var lock = connection.prepareStatement(statement)) {
            lock.execute();
        }
    }

    @Override
    public void kept() {
        freshness.changed();
    }
}
