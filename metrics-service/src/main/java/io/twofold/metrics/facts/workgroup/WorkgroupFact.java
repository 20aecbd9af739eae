package io.twofold.metrics.facts.workgroup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.WorkgroupChanged;
import io.twofold.events.workgroup.WorkgroupDormant;
import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.events.workgroup.WorkgroupReshaped;
import io.twofold.events.workgroup.WorkgroupState;
import io.twofold.events.workgroup.WorkgroupWoken;

/** What is known of a workgroup by one of its revisions. */
record WorkgroupFact(
        UUID workgroupId,
        UUID processId,
        int revision,
        String name,
        WorkgroupState state,
        @Nullable UUID communityId) {

    static WorkgroupFact of(WorkgroupOpened e) {
        return new WorkgroupFact(e.workgroupId(), e.processId(), e.revision(), e.name(), e.state(), e.communityId());
    }

    static WorkgroupFact of(WorkgroupChanged e) {
        return new WorkgroupFact(e.workgroupId(), e.processId(), e.revision(), e.name(), e.state(), e.communityId());
    }

    static WorkgroupFact of(WorkgroupDormant e) {
        return new WorkgroupFact(e.workgroupId(), e.processId(), e.revision(), e.name(), e.state(), e.communityId());
    }

    static WorkgroupFact of(WorkgroupWoken e) {
        return new WorkgroupFact(e.workgroupId(), e.processId(), e.revision(), e.name(), e.state(), e.communityId());
    }

    static WorkgroupFact of(WorkgroupReshaped e) {
        return new WorkgroupFact(
                e.workgroupId(), e.processId(), e.revision(), e.name(), WorkgroupState.RESHAPING, e.communityId());
    }
}
