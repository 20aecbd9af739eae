package io.twofold.workgroup.imports.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.twofold.events.workgroup.WorkgroupEvent;

/** What has to be told when a log, or the lack of one, moves the times of a case. */
final class CaseMoves {

    private CaseMoves() {}

    static List<WorkgroupEvent> events(LoggedCase before, LoggedCase after, Instant now) {
        var events = new ArrayList<WorkgroupEvent>();
        if (!after.openedAt().equals(before.openedAt())) {
            events.add(after.changed());
        }
        events.addAll(ending(before, after, now));
        return events;
    }

    /** That it ended, or is open again, where that is new. */
    static List<WorkgroupEvent> ending(LoggedCase before, LoggedCase after, Instant now) {
        if (after.deliveryRevision() == before.deliveryRevision()) {
            return List.of();
        }
        var delivered = after.deliveredAt();
        return List.of(delivered == null ? after.reopened(now) : after.delivered(delivered));
    }
}
