package io.twofold.workgroup.workgroups;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.WorkgroupState;

/**
 * Which workgroups are asked for.
 *
 * @param mine whether the caller takes part
 */
record WorkgroupFilter(
        @RestQuery @Nullable UUID process,
        @RestQuery @Nullable WorkgroupState state,
        @RestQuery boolean mine) {}
