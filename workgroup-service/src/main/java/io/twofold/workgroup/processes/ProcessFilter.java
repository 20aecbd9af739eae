package io.twofold.workgroup.processes;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which processes are asked for.
 *
 * @param mine       whether the caller owns them
 * @param owningUnit the formal unit that they belong to
 * @param name       a part of their names, in capitals or not
 */
record ProcessFilter(
        @RestQuery boolean mine,
        @RestQuery @Size(max = 200) @Nullable String owningUnit,
        @RestQuery @Size(max = 200) @Nullable String name,
        @RestQuery @DefaultValue("NEWEST") ProcessSort sort) {}
