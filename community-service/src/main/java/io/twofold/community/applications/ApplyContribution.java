package io.twofold.community.applications;

import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Where a contribution was put to use. It need not be said.
 *
 * @param caseId    a case of workgroup-service
 * @param reference what another system calls it
 */
record ApplyContribution(
        @Nullable UUID caseId,
        @Size(min = 1, max = 200) @Nullable String reference) {

    @JsonIgnore
    @AssertTrue(message = "caseId or reference, not both")
    boolean isOneOfBoth() {
        return caseId == null || reference == null;
    }
}
