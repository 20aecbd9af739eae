package io.twofold.community.imports.stackexchange;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.web.identity.KeyedIds;
import io.twofold.web.identity.PersonIds;

/** What the things of a dump are called here: always the same, so that nothing is imported twice. */
@ApplicationScoped
class SourceIds {

    private static final String SOURCE = "stackexchange";

    private final KeyedIds ids;
    private final PersonIds people;

    SourceIds(KeyedIds ids, PersonIds people) {
        this.ids = ids;
        this.people = people;
    }

    UUID person(UUID communityId, long userId) {
        return people.inCommunity(communityId, person(userId));
    }

    /** Null of somebody unknown. */
    @Nullable
    UUID findPerson(UUID communityId, @Nullable Long userId) {
        return userId == null ? null : person(communityId, userId);
    }

    /** Where they come from, and what they are there. */
    static String person(long userId) {
        return SOURCE + "/" + userId;
    }

    UUID stay(UUID communityId, long userId) {
        return of("membership", communityId, userId);
    }

    UUID post(UUID communityId, long postId) {
        return of("contribution", communityId, postId);
    }

    UUID comment(UUID communityId, long commentId) {
        return of("comment", communityId, commentId);
    }

    UUID vote(UUID communityId, long voteId) {
        return of("endorsement", communityId, voteId);
    }

    private UUID of(String kind, UUID communityId, long sourceId) {
        return ids.of(kind, communityId.toString(), SOURCE, Long.toString(sourceId));
    }
}
