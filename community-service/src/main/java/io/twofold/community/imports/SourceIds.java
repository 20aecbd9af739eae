package io.twofold.community.imports;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

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
        return people.inCommunity(communityId, SOURCE + "/" + userId);
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
