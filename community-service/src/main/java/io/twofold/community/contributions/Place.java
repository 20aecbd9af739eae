package io.twofold.community.contributions;

import java.time.Instant;
import java.util.UUID;

import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.PageRequest;

/** Where a contribution stands among others: by its time, since imports bring old ones, and then by its id. */
record Place(Instant time, UUID id) {

    /** Where the page before ended, or the list begins. */
    static Place after(PageRequest page, Cursor beginning) {
        var end = page.after(beginning);
        return new Place(end.instant(0), end.uuid(1));
    }

    static Cursor cursor(Contribution contribution) {
        return Cursor.of(contribution.createdAt(), contribution.id());
    }
}
