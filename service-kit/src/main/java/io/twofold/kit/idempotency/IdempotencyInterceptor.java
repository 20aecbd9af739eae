package io.twofold.kit.idempotency;

import java.security.MessageDigest;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.twofold.web.identity.Caller;
import io.twofold.web.problem.ProblemException;

import static io.twofold.kit.idempotency.IdempotencyProblem.STILL_RUNNING;
import static io.twofold.kit.idempotency.IdempotencyProblem.UNUSABLE_KEY;
import static jakarta.interceptor.Interceptor.Priority.LIBRARY_BEFORE;
import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Runs inside the method's transaction, so that nothing can be done twice nor be remembered without being done. */
@Idempotent
@Interceptor
@Priority(LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    IdempotencyInterceptor(IdempotencyKeys keys, Caller caller, HttpHeaders headers, UriInfo uri, ObjectMapper json) {
        this.keys = keys;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object answerOnce(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(HEADER);
        return key == null ? call.proceed() : answerOnce(call, caller.personId(), usable(key));
    }

    private Object answerOnce(InvocationContext call, UUID personId, String key) throws Exception {
        if (!keys.claim(personId, key)) {
            throw new ProblemException(STILL_RUNNING, "Wait for its answer, or send it again a little later.");
        }
        var request = hash(call);
        var first = keys.find(personId, key, request);
        if (first != null) {
            return first.again();
        }
        var answer = (RestResponse<?>) call.proceed();
        keys.keep(
                personId,
                key,
                request,
                new FirstAnswer(
                        answer.getStatus(),
                        header(answer, LOCATION),
                        header(answer, ETAG),
                        json.writeValueAsString(answer.getEntity())));
        return answer;
    }

    private byte[] hash(InvocationContext call) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256");
        hash.update(uri.getPath().getBytes(UTF_8));
        return hash.digest(json.writeValueAsBytes(call.getParameters()));
    }

    private static @Nullable String header(RestResponse<?> answer, String name) {
        var value = answer.getHeaders().getFirst(name);
        return value == null ? null : value.toString();
    }

    private static String usable(String key) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new ProblemException(UNUSABLE_KEY, "Send something like a UUID, or no key at all.");
        }
        return key;
    }
}
