package io.twofold.gateway.openapi;

import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;

class Entrance {

    /** Whoever comes by the front door wants to know what is here. */
    void register(@Observes Router router) {
        router.get("/").handler(request -> request.redirect("/docs"));
    }
}
