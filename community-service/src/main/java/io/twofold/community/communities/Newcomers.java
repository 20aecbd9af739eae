package io.twofold.community.communities;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.community.communities.AddMembers.NewMember;
import io.twofold.community.erasures.Erasures;
import io.twofold.events.Actor;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.MemberRole;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.identity.IdentitySettings;
import io.twofold.web.identity.PersonIds;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/** Makes members of many people at once, in a community that is locked. */
@ApplicationScoped
class Newcomers {

    private final CommunityRepository communities;
    private final PersonIds people;
    private final IdentitySettings settings;
    private final Erasures erasures;
    private final Outbox outbox;
    private final Ids ids;
    private final WriteTime now;

    Newcomers(
            CommunityRepository communities,
            PersonIds people,
            IdentitySettings settings,
            Erasures erasures,
            Outbox outbox,
            Ids ids,
            WriteTime now) {
        this.communities = communities;
        this.people = people;
        this.settings = settings;
        this.erasures = erasures;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    /** The outcome; of somebody who is named twice the later role holds. */
    Added add(UUID communityId, AddMembers request) {
        var known = communities
                .findStays(
                        communityId,
                        request.items().stream().map(this::personId).toList())
                .stream()
                .collect(toMap(Membership::personId, identity()));
        var events = new ArrayList<CommunityEvent>();
        for (var item : request.items()) {
            var personId = personId(item);
            var stay = known.get(personId);
            if (stay == null) {
                known.put(personId, joined(communityId, personId, item.role(), events));
            } else {
                change(stay, item.role(), events);
            }
        }
        outbox.appendAll(events);
        return new Added(request.items().size(), events.size(), now.instant());
    }

    /** Those of {@code people} who are none are members from now on, the first of all a steward. */
    void join(UUID communityId, List<UUID> people, UUID steward) {
        var items = new ArrayList<NewMember>();
        items.add(new NewMember(steward, null, MemberRole.STEWARD));
        people.stream()
                .filter(person -> !person.equals(steward))
                .forEach(person -> items.add(new NewMember(person, null, null)));
        add(communityId, new AddMembers(items));
    }

    private Membership joined(UUID communityId, UUID personId, @Nullable MemberRole role, List<CommunityEvent> events) {
        var stay = new Membership(
                ids.next(),
                communityId,
                new Actor(personId, null),
                role == null ? MemberRole.MEMBER : role,
                now.instant());
        communities.add(stay);
        events.add(stay.joined());
        return stay;
    }

    private void change(Membership stay, @Nullable MemberRole role, List<CommunityEvent> events) {
        if (!stay.isMember()) {
            events.add(stay.admit(now.instant()));
            communities.flush(); // its next change is the next revision
        }
        if (role != null) {
            var stewards = communities.findStewards(stay.communityId()).size();
            stay.become(role, stewards, now.instant()).ifPresent(changed -> {
                events.add(changed);
                communities.flush();
            });
        }
    }

    private UUID personId(NewMember item) {
        // Whoever was erased is not led to by their old id.
        return erasures.idOf(
                item.personId() == null
                        ? people.person(settings.issuer(), requireNonNull(item.sub()))
                        : item.personId());
    }

    /**
     * What became of a batch.
     *
     * @param people  how many were named
     * @param changed how many joined or got another role
     */
    record Added(int people, int changed, Instant updatedAt) {}
}
