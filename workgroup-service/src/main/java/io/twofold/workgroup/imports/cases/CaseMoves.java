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
        if (after.deliveryRevision() != before.deliveryRevision()) {
            var delivered = after.deliveredAt();
            events.add(delivered == null ? after.reopened(now) : after.delivered(delivered));
        }
        return events;
    }
}
