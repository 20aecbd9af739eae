package io.twofold.events.value;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a change did to a process or workgroup, as it was measured once: late events make it a new revision.
 *
 * @param processId whose cases were compared
 * @param workgroupId absent: all of the process
 * @param controlProcessId whose cases the change did not touch; absent: there was no control
 * @param controlWorkgroupId absent: all of that process
 * @param asOf every write up to that instant was counted
 * @param baseline before the change
 * @param period after it
 * @param metrics each of them in the period against the baseline
 * @param warnings TREND_IN_BASELINE: the change may only continue what was under way before it
 */
public record EffectMeasured(
        UUID effectId,
        int revision,
        UUID processId,
        @Nullable UUID workgroupId,
        @Nullable UUID controlProcessId,
        @Nullable UUID controlWorkgroupId,
        @Nullable Instant asOf,
        Period baseline,
        Period period,
        List<MeasuredMetric> metrics,
        List<String> warnings)
        implements ValueEvent {

    @Override
    public UUID thingId() {
        return effectId;
    }

    @Override
    public UUID key() {
        return effectId;
    }
}
