package io.twofold.kit.idempotency;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/things")
@ApplicationScoped
class ThingResource {

    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @POST
    @Transactional
    @Idempotent
    public RestResponse<Thing> make(MakeThing request) throws InterruptedException {
        if (request.slowly()) {
            begun.countDown();
            mayEnd.await();
        }
        var thing = new Thing(made.incrementAndGet(), request.name());
        return ResponseBuilder.create(CREATED, thing)
                .header("Location", "/v1/things/" + thing.number())
                .build();
    }

    boolean hasBegun() {
        return begun.getCount() == 0;
    }

    void end() {
        mayEnd.countDown();
    }

    record MakeThing(String name, boolean slowly) {}

    record Thing(int number, String name) {}
}
