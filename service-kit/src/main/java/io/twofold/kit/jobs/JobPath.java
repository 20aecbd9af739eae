package io.twofold.kit.jobs;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the jobs of this service are: below the first word of its name. */
@ApplicationScoped
class JobPath {

    private final String service;

    JobPath(@ConfigProperty(name = "quarkus.application.name") String application) {
        service = application.replace("-service", "");
    }

    String of(UUID jobId) {
        return "/v1/jobs/%s/%s".formatted(service, jobId);
    }

    boolean isOf(String service) {
        return service.equals(this.service);
    }
}
