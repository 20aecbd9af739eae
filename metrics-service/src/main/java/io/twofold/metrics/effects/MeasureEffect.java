package io.twofold.metrics.effects;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import io.twofold.metrics.flow.cases.Time;

/**
 * What to measure.
 *
 * @param process  whose cases, or those of the workgroup
 * @param baseline before the change
 * @param period   after it
 * @param control  cases that the change did not touch
 * @param time     which time durations count: elapsed, where it is absent
 * @param change   what was changed
 */
record MeasureEffect(
        @Nullable UUID process,
        @Nullable UUID workgroup,
        @NotNull @Valid Span baseline,
        @NotNull @Valid Span period,
        @Valid @Nullable Subject control,
        @Nullable Time time,
        @Size(max = 200) @Nullable String name,
        @Size(max = 2_000) @Nullable String change) {

    @JsonIgnore
    @AssertTrue(message = "name a process or a workgroup, one of the two")
    public boolean isOfOne() {
        return (process == null) != (workgroup == null);
    }

    Subject subject() {
        return new Subject(process, workgroup);
    }
}
