package io.twofold.community.imports.kinds;

import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.CommunityEvent;

/** One kind of thing in an import, and how rows and events are made of it. */
public interface Kind<L> {

    Class<L> type();

    UUID id(L row);

    /** The contribution that it belongs to; null of what belongs to the community. */
    @Nullable
    UUID contributionId(L row);

    /** The columns of a row, with their types. */
    String columns();

    /** Inserts the rows {@code row}, with {@code community_id}, {@code import_id} and {@code at} of {@code import}. */
    String insert();

    /** Brings those of {@code row} back that were taken back, and returns ids and versions; empty where none ever are. */
    String revive();

    /** Counts them, by their ids, where that is kept; else empty. */
    String count();

    /** What happened, in its order. */
    Stream<CommunityEvent> events(L row, Origin origin);

    /** That it is there again. */
    default Stream<CommunityEvent> again(L row, int revision, Origin origin) {
        throw new IllegalStateException();
    }

    /** Where it comes from and belongs; both ids of a thing of the community are its own. */
    record Origin(
            UUID communityId,
            UUID importId,
            UUID threadId,
            @Nullable UUID authorId) {}
}
