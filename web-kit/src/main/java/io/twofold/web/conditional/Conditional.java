package io.twofold.web.conditional;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.MATCH_REQUIRED;
import static io.twofold.web.problem.WebProblem.STALE;
import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static jakarta.ws.rs.core.HttpHeaders.IF_NONE_MATCH;

/** The conditions that a request puts on its resource: {@code If-Match} and {@code If-None-Match}. */
@RequestScoped
public class Conditional {

    private static final String ANY = "*";

    private final HttpHeaders headers;
    private final ObjectMapper json;

    Conditional(HttpHeaders headers, ObjectMapper json) {
        this.headers = headers;
        this.json = json;
    }

    /** 304 where the client has this state already, else 200 with the view; both carry the tag. */
    public <T> RestResponse<T> answer(ETag tag, T view) {
        return namedBy(IF_NONE_MATCH).anyMatch(known -> known.equals(ANY) || ETag.weakly(known, tag))
                ? ResponseBuilder.<T>notModified().header(ETAG, tag).build()
                : ResponseBuilder.ok(view).header(ETAG, tag).build();
    }

    /** The same for a figure, under a weak tag over everything in it but {@code asOf}. */
    public <T> RestResponse<T> answer(T figure) {
        return answer(contentOf(figure), figure);
    }

    /** Ends the request with 428 where it names no version, with 412 where it names another than {@code tag}. */
    public void mustMatch(ETag tag) {
        if (namedBy(IF_MATCH).findAny().isEmpty()) {
            throw new ProblemException(
                    MATCH_REQUIRED, "Read the resource and send its ETag as If-Match with the change.");
        }
        if (namedBy(IF_MATCH).noneMatch(named -> named.equals(ANY) || tag.isVersionOf(named))) {
            throw new ProblemException(STALE, "Read the resource again, and repeat the change if it still applies.")
                    .with(ETAG, tag.value());
        }
    }

    private Stream<String> namedBy(String header) {
        var lines = headers.getRequestHeader(header);
        return (lines == null ? List.<String>of() : lines)
                .stream().flatMap(line -> Stream.of(line.split(",", -1))).map(String::strip);
    }

    private ETag contentOf(Object figure) {
        try {
            var content = json.<ObjectNode>valueToTree(figure).without("asOf");
            var hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(content));
            return ETag.weak(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
