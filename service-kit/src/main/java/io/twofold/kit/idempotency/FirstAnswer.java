package io.twofold.kit.idempotency;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

/** What the first request with a key was told. */
record FirstAnswer(
        int status, @Nullable String location, @Nullable String etag, String body) {

    RestResponse<?> again() {
        var answer = ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), (Object) body)
                .header("Content-Type", APPLICATION_JSON);
        if (location != null) {
            answer.header(LOCATION, location);
        }
        if (etag != null) {
            answer.header(ETAG, etag);
        }
        return answer.build();
    }
}
