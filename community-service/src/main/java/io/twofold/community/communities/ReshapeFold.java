package io.twofold.community.communities;

import java.sql.Connection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import io.twofold.events.ActivityEvent;
import io.twofold.events.CloudEventRecords;
import io.twofold.events.EventType;
import io.twofold.events.ReshapeRefusal;
import io.twofold.events.Topics;
import io.twofold.events.community.WorkgroupReshapeDeclined;
import io.twofold.events.workgroup.CommunityReshapeDeclined;
import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.events.workgroup.WorkgroupReshaped;
import io.twofold.events.workgroup.WorkgroupWoken;
import io.twofold.kit.inbound.Fold;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

import static java.util.Objects.requireNonNull;

/** What workgroup-service says to communities that become workgroups, and asks of workgroups that become communities. */
@ApplicationScoped
class ReshapeFold implements Fold<Optional<ActivityEvent>> {

    private static final Set<EventType> READ = EnumSet.of(
            EventType.WORKGROUP_RESHAPED,
            EventType.WORKGROUP_OPENED,
            EventType.WORKGROUP_WOKEN,
            EventType.COMMUNITY_RESHAPE_DECLINED);

    private final CloudEventRecords records = new CloudEventRecords();
    private final CommunityRepository communities;
    private final Newcomers newcomers;
    private final Outbox outbox;
    private final WriteTime now;

    ReshapeFold(CommunityRepository communities, Newcomers newcomers, Outbox outbox, WriteTime now) {
        this.communities = communities;
        this.newcomers = newcomers;
        this.outbox = outbox;
        this.now = now;
    }

    @Override
    public String name() {
        return "reshape";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.WORKGROUP);
    }

    /** Everything else is passed over unread. */
    @Override
    public Optional<ActivityEvent> read(ConsumerRecord<String, byte[]> record) {
        return records.typeOf(record)
                .filter(READ::contains)
                .map(type -> records.read(record).event());
    }

    @Override
    public boolean concerns(Optional<ActivityEvent> event) {
        return event.isPresent();
    }

    @Override
    public void keep(Connection connection, List<Optional<ActivityEvent>> batch) {
        for (var event : batch) {
            switch (event.orElse(null)) {
                case WorkgroupReshaped reshaped -> takeIn(reshaped);
                case WorkgroupOpened opened -> answered(opened.communityId(), opened.workgroupId());
                case WorkgroupWoken woken -> answered(woken.communityId(), woken.workgroupId());
                case CommunityReshapeDeclined declined -> declined(declined);
                case null, default -> {}
            }
        }
    }

    /** Opens the community that the workgroup becomes, or brings back the one that it came from, or declines. */
    private void takeIn(WorkgroupReshaped event) {
        var community = lock(event.communityId());
        if (community == null) {
            open(event);
        } else if (community.awaits(event)) {
            community.answers(event);
            newcomers.join(community.id(), event.people(), steward(event));
            outbox.append(community.revive(communities.findStewards(community.id()), now.instant()));
        } else if (!community.hasAnswered(event)) {
            outbox.append(new WorkgroupReshapeDeclined(
                    event.communityId(), event.workgroupId(), event.revision(), ReshapeRefusal.GROUP_UNAVAILABLE));
        }
    }

    private void open(WorkgroupReshaped event) {
        var settings = OpenCommunity.named(event.name(), event.kind());
        var community = new Community(event.communityId(), settings, now.instant());
        community.answers(event);
        communities.persist(community);
        outbox.append(community.created(List.of(steward(event))));
        newcomers.join(community.id(), event.people(), steward(event));
    }

    private void answered(@Nullable UUID communityId, UUID workgroupId) {
        var community = communityId == null ? null : lock(communityId);
        if (community != null) {
            community.becameWorkgroup(workgroupId, now.instant());
        }
    }

    private void declined(CommunityReshapeDeclined event) {
        var community = lock(event.communityId());
        if (community != null) {
            community
                    .stay(event, communities.findStewards(community.id()), now.instant())
                    .ifPresent(outbox::append);
        }
    }

    private @Nullable Community lock(UUID id) {
        return communities.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static UUID steward(WorkgroupReshaped event) {
        return requireNonNull(event.actor().personId());
    }
}
