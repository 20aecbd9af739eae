package io.twofold.gateway;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** Three services that tell what has reached them, and misbehave on the paths that say so. */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {

    private static final AtomicInteger ARRIVED = new AtomicInteger();
    private static final AtomicInteger ATTEMPTS = new AtomicInteger();
    private static final AtomicInteger STREAMS = new AtomicInteger();

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        var urls = new HashMap<String, String>();
        for (var service : new String[] {"community", "workgroup", "metrics"}) {
            var server = vertx.createHttpServer()
                    .requestHandler(request -> answer(service, request))
                    .listen(0, "localhost")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            urls.put("twofold.gateway." + service + "-url", "http://localhost:" + server.actualPort());
        }
        return urls;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void answer(String service, HttpServerRequest request) {
        var response = request.response();
        switch (String.valueOf(request.path())) {
            case "/q/health/ready" -> response.end();
            case "/q/openapi" -> response.end(document(service));
            case "/v1/cases/arrived" -> response.end(ARRIVED.toString());
            case "/v1/cases/streams" -> response.end(STREAMS.toString());
            case "/v1/cases/nothing" -> response.setStatusCode(204).end();
            case "/v1/cases/unchanged" ->
                response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "/v1/cases/refused" ->
                response.setStatusCode(409)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"type\":\"/problems/mine\"}");
            case "/v1/cases/hops" ->
                response.putHeader("Connection", "X-Private")
                        .putHeader("X-Private", "1")
                        .putHeader("Keep-Alive", "timeout=5")
                        .putHeader("X-Public", "1")
                        .end();
            case "/v1/cases/lost" -> {
                ARRIVED.incrementAndGet();
                request.connection().close();
            }
            case "/v1/cases/lost-once" -> {
                if (ATTEMPTS.incrementAndGet() % 2 == 1) {
                    request.connection().close();
                } else {
                    tell(service, request, response);
                }
            }
            case "/v1/cases/too-large" -> response.setStatusCode(413).end("enough");
            case "/v1/cases/activity" -> stream(request, response);
            default -> tell(service, request, response);
        }
    }

    private static void stream(HttpServerRequest request, HttpServerResponse response) {
        STREAMS.incrementAndGet();
        response.closeHandler(closed -> STREAMS.decrementAndGet());
        response.putHeader("Content-Type", "text/event-stream").setChunked(true).write("data: first\n\n");
    }

    private static void tell(String service, HttpServerRequest request, HttpServerResponse response) {
        ARRIVED.incrementAndGet();
        var headers = new JsonObject();
        request.headers()
                .forEach(header -> headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue()));
        var length = new long[1];
        request.handler(buffer -> length[0] += buffer.length());
        request.endHandler(end -> response.putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("service", service)
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("length", length[0])
                        .encode()));
    }

    /** Each has a thing of its own and one called as the others' which is not the same. */
    private static String document(String service) {
        return """
                {"openapi": "3.1.0", "info": {"title": "SERVICE", "version": "1"}, "tags": [{"name": "SERVICE"}],
                 "paths": {"/v1/SERVICE": {"get": {"responses": {"200": {"content": {"application/json":
                   {"schema": {"$ref": "#/components/schemas/View"}}}}}}}},
                 "components": {"schemas": {"View": {"title": "SERVICE"}, "Problem": {"type": "object"}}}}""".replace("SERVICE", service);
    }
}
