package io.twofold.web.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Takes up the trace that a request brings, or begins one (W3C Trace Context). */
class TraceFilter {

    private static final int BEFORE_EVERYTHING = 10_000;
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");

    void register(@Observes Filters filters) {
        filters.register(TraceFilter::takeUp, BEFORE_EVERYTHING);
    }

    static void takeUp(RoutingContext request) {
        var parent = parent(request.request().getHeader(Trace.PARENT));
        MDC.put(Trace.ID, parent.traceId);
        MDC.put(Trace.PARENT, parent.child());
        request.next();
    }

    private static Parent parent(@Nullable String header) {
        var sent = TRACEPARENT.matcher(header == null ? "" : header);
        return sent.matches() ? new Parent(sent.group(1), sent.group(2)) : new Parent(hex() + hex(), "00");
    }

    private static String hex() {
        // Not zero, which is no id; and it is no secret.
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }

    private record Parent(String traceId, String flags) {

        String child() {
            return "00-" + traceId + "-" + hex() + "-" + flags;
        }
    }
}
