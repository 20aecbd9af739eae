package io.twofold.web.trace;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The W3C trace that the current request belongs to; it lives in the logging context, so that both always agree. */
@ApplicationScoped
public class Trace {

    static final String ID = "traceId";
    static final String PARENT = "traceparent";

    /** What to hand on, to an event or another service; null outside of any request. */
    public @Nullable String traceparent() {
        return (String) MDC.get(PARENT);
    }

    /** What to show to people; null outside of any request. */
    public @Nullable String traceId() {
        return (String) MDC.get(ID);
    }
}
