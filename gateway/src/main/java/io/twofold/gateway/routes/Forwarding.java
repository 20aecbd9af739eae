package io.twofold.gateway.routes;

import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;

import io.twofold.gateway.GatewaySettings;
import io.twofold.gateway.Owner;
import io.twofold.web.problem.ProblemAnswers;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.TOO_LARGE;
import static io.twofold.web.problem.WebProblem.UNKNOWN_PATH;
import static io.vertx.core.http.HttpHeaders.CONTENT_LENGTH;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;

/** Hands each request on to the owner of its path, as a stream in both directions. */
@ApplicationScoped
class Forwarding {

    private final Map<Owner, HttpProxy> ways = new EnumMap<>(Owner.class);
    private final ProblemAnswers answers;
    private final long maxJsonSize;

    Forwarding(Vertx vertx, GatewaySettings settings, Passage passage, ProblemAnswers answers) {
        this.answers = answers;
        maxJsonSize = settings.maxJsonSize().asLongValue();
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setMaxPoolSize(settings.connections()));
        for (var owner : Owner.values()) {
            ways.put(owner, passage.to(owner, settings.urlOf(owner), client));
        }
    }

    void register(@Observes Router router) {
        router.route("/v1/*").order(2).handler(this::forward);
    }

    private void forward(RoutingContext request) {
        var path = request.normalizedPath();
        var owner = Ownership.of(path);
        var way = owner == null ? null : ways.get(owner);
        if (way == null) {
            answers.send(request, new ProblemException(UNKNOWN_PATH, "Look the path up in the API guide, /docs."));
        } else if (tooLarge(request.request(), path)) {
            answers.send(
                    request,
                    new ProblemException(
                            TOO_LARGE, "Send at most " + maxJsonSize + " bytes, in several requests if need be."));
        } else {
            way.handle(request.request());
        }
    }

    /** As far as the client says it; of a body that it does not measure, the service reads no more either. */
    private boolean tooLarge(HttpServerRequest request, String path) {
        var type = request.getHeader(CONTENT_TYPE);
        var length = request.getHeader(CONTENT_LENGTH);
        return type != null
                && type.contains("json")
                && length != null
                && Long.parseLong(length) > maxJsonSize
                && !path.endsWith("/imports");
    }
}
