package io.twofold.metrics.effects;

import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Whose cases: those of a process, or of a workgroup. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(@Nullable UUID process, @Nullable UUID workgroup) {

    @JsonIgnore
    @AssertTrue(message = "name a process or a workgroup, one of the two")
    public boolean isOne() {
        return (process == null) != (workgroup == null);
    }
}
