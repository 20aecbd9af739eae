package io.twofold.metrics.facts.workgroup;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.FormalStep;
import io.twofold.events.workgroup.ProcessChanged;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.events.workgroup.ProcessRates;
import io.twofold.events.workgroup.WorkCalendar;

/** What is known of a process by one of its revisions. */
record ProcessFact(
        UUID processId,
        int revision,
        String name,
        List<UUID> owners,
        @Nullable Long targetLeadTimeSeconds,
        @Nullable WorkCalendar calendar,
        List<ProcessRates> rates,
        List<FormalStep> formalPath,
        @Nullable String owningUnit) {

    static ProcessFact of(ProcessDefined e) {
        return new ProcessFact(
                e.processId(),
                e.revision(),
                e.name(),
                e.owners(),
                e.targetLeadTimeSeconds(),
                e.calendar(),
                e.rates(),
                e.formalPath(),
                e.owningUnit());
    }

    static ProcessFact of(ProcessChanged e) {
        return new ProcessFact(
                e.processId(),
                e.revision(),
                e.name(),
                e.owners(),
                e.targetLeadTimeSeconds(),
                e.calendar(),
                e.rates(),
                e.formalPath(),
                e.owningUnit());
    }
}
