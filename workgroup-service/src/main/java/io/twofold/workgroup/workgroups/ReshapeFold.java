package io.twofold.workgroup.workgroups;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.twofold.events.ActivityEvent;
import io.twofold.events.CloudEventRecords;
import io.twofold.events.Topics;
import io.twofold.events.community.CommunityCreated;
import io.twofold.events.community.CommunityReshaped;
import io.twofold.events.community.CommunityRestored;
import io.twofold.events.community.WorkgroupReshapeDeclined;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.inbound.Fold;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

/** Reads what community-service hands over, and what it answers to what it was handed. */
@ApplicationScoped
class ReshapeFold implements Fold<Optional<ActivityEvent>> {

    private static final Set<Class<?>> OF_INTEREST = Set.of(
            CommunityReshaped.class, CommunityCreated.class, CommunityRestored.class, WorkgroupReshapeDeclined.class);

    private final CloudEventRecords records = new CloudEventRecords();
    private final Reshapes reshapes;
    private final Outbox outbox;
    private final WriteTime now;

    ReshapeFold(Reshapes reshapes, Outbox outbox, WriteTime now) {
        this.reshapes = reshapes;
        this.outbox = outbox;
        this.now = now;
    }

    @Override
    public String name() {
        return "reshapes";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.COMMUNITY);
    }

    /** Passes over the rest, that of newer types too: it does not stop for what does not concern it. */
    @Override
    public Optional<ActivityEvent> read(ConsumerRecord<String, byte[]> record) {
        return records.typeOf(record)
                .filter(type -> OF_INTEREST.contains(type.record()))
                .map(_ -> records.read(record).event());
    }

    @Override
    public boolean concerns(Optional<ActivityEvent> event) {
        return event.isPresent();
    }

    @Override
    public void keep(Connection connection, List<Optional<ActivityEvent>> batch) throws SQLException {
        for (var event : batch.stream().flatMap(Optional::stream).toList()) {
            outbox.appendAll(answer(connection, event, now.instant()));
        }
    }

    private List<WorkgroupEvent> answer(Connection connection, ActivityEvent event, Instant at) throws SQLException {
        return switch (event) {
            case CommunityReshaped e -> reshapes.open(connection, e, at);
            case CommunityCreated e -> reshapes.become(connection, e.communityId(), e.revision(), at);
            case CommunityRestored e -> reshapes.become(connection, e.communityId(), e.revision(), at);
            case WorkgroupReshapeDeclined e -> reshapes.comeBack(connection, e, at);
            default -> List.of();
        };
    }
}
