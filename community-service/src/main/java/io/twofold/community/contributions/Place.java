package io.twofold.community.contributions;

import java.time.Instant;
import java.util.UUID;

import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.PageRequest;

/** Where a contribution stands among others: by its time, since imports bring old ones, and then by its id. */
record Place(Instant time, UUID id) {

    static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));
    static final Place LAST = new Place(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

    /** Where the page before ended, or {@code otherwise}. */
    static Place after(PageRequest page, Place otherwise) {
        return switch (page.after()) {
            case null -> otherwise;
            case Cursor end -> new Place(end.instant(0), end.uuid(1));
        };
    }

    static Cursor cursor(Contribution contribution) {
        return Cursor.of(contribution.createdAt(), contribution.id());
    }
}
