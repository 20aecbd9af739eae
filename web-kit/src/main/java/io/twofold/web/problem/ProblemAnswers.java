package io.twofold.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

import io.twofold.web.trace.Trace;

import static jakarta.ws.rs.core.HttpHeaders.CONTENT_TYPE;

/** Makes answers of problems, for resources and for what answers before or beside them. */
@ApplicationScoped
public class ProblemAnswers {

    /** Of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final CurrentVertxRequest current;
    private final ObjectMapper json;
    private final Trace trace;

    ProblemAnswers(CurrentVertxRequest current, ObjectMapper json, Trace trace) {
        this.current = current;
        this.json = json;
        this.trace = trace;
    }

    /** The answer of a resource. */
    public Response of(ProblemException e) {
        var answer = Response.status(e.type().status())
                .type(MEDIA_TYPE)
                // Not as bytes: whatever a resource writes with, a text is written as it stands.
                .entity(body(current.getCurrent().request(), e).toString());
        e.headers().forEach(answer::header);
        return answer.build();
    }

    /** Answers on the router, where no resource is. */
    public Future<Void> send(RoutingContext request, ProblemException e) {
        var answer = request.response().setStatusCode(e.type().status()).putHeader(CONTENT_TYPE, MEDIA_TYPE);
        e.headers().forEach(answer::putHeader);
        request.request().resume(); // or a client that has not sent all of it would never read the answer
        return answer.end(body(request.request(), e));
    }

    /** What nobody foresaw: all of it in the log, and in the answer only where to find it there. */
    public ProblemException unexpected(Throwable e) {
        // Whoever hangs up in the middle of an upload makes all kinds of failures here, and none of them is ours.
        var gone =
                current.getCurrent() != null && current.getCurrent().response().closed();
        LOG.log(gone ? Level.DEBUG : Level.ERROR, "A request failed unexpectedly", e);
        return new ProblemException(WebProblem.INTERNAL, "Try again. If it stays so, report it with this traceId.");
    }

    /** What the body of an answer to this request has to be, where somebody else sends it. */
    public Buffer body(HttpServerRequest request, ProblemException e) {
        try {
            var problem = Problem.of(e, request.path(), trace.traceId());
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
