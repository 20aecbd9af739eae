package io.twofold.workgroup.cases;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for: those of a process, or of one of its workgroups.
 *
 * @param step        at which they stand
 * @param blocked     whether something stops them
 * @param overdue     true: open beyond their due time
 * @param externalRef the one of this name
 */
record CaseFilter(
        @RestQuery @Nullable UUID process,
        @RestQuery @Nullable UUID workgroup,
        @RestQuery @Nullable CaseState state,

        @RestQuery @Size(max = 500) @Nullable String step,

        @RestQuery @Nullable Boolean blocked,
        @RestQuery boolean overdue,

        @RestQuery @Size(max = 500) @Nullable String externalRef,

        @RestQuery @DefaultValue("NEWEST") CaseSort sort) {}
