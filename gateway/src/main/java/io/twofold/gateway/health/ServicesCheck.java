package io.twofold.gateway.health;

import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.twofold.gateway.Owner;
import io.twofold.gateway.ServiceCalls;

/**
 * Reports the services without depending on them: the gateway is ready as soon as it can answer. Where it were not ready
 * while a service is away, a load balancer would take away the paths of the other two as well, and the problem that
 * says which service it is.
 */
@Readiness
@ApplicationScoped
class ServicesCheck implements HealthCheck {

    private static final int OK = 200;

    private final ServiceCalls calls;

    ServicesCheck(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public HealthCheckResponse call() {
        var report = HealthCheckResponse.named("services").up();
        for (var owner : Owner.values()) {
            report.withData(owner.toString(), state(owner));
        }
        return report.build();
    }

    private String state(Owner owner) {
        try {
            return calls.get(owner, "/q/health/ready").statusCode() == OK ? "ready" : "not ready";
        } catch (IOException e) {
            return "away";
        }
    }
}
