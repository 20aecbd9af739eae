package io.twofold.gateway.routes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.twofold.gateway.Owner;

import static io.twofold.gateway.Owner.COMMUNITY;
import static io.twofold.gateway.Owner.METRICS;
import static io.twofold.gateway.Owner.WORKGROUP;

/** Who owns a path: the table of the HTTP API, with what one service says of another's things first. */
final class Ownership {

    private static final Map<Pattern, Owner> OWNERS = new LinkedHashMap<>();

    static {
        owns(METRICS, "communities/[^/]+/value");
        owns(METRICS, "people/me/exchange");
        owns(
                METRICS,
                "(processes|workgroups)/[^/]+/(flow|step-flow|handovers|working-together|variants|ageing|forecast"
                        + "|cumulative-flow|knowledge-effect)");
        owns(METRICS, "effects|returns|observations|units|discoveries|groups|portfolio|rebuilds|jobs/metrics");
        owns(
                COMMUNITY,
                "communities|contributions|applications|stories|knowledge|topics|people|erasures|jobs/community");
        owns(WORKGROUP, "processes|workgroups|cases|steps|playbook-notes|jobs/workgroup");
    }

    private Ownership() {}

    /** Null is nobody's. Whether there is something at an owned path, only its owner knows. */
    static @Nullable Owner of(String path) {
        return OWNERS.entrySet().stream()
                .filter(owner -> owner.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** A path goes on with a step, or ends with a verb, as {@code observations:batch}. */
    private static void owns(Owner owner, String paths) {
        OWNERS.put(Pattern.compile("/v1/(" + paths + ")([/:].*)?"), owner);
    }
}
