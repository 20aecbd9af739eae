package io.twofold.gateway;

import java.net.URI;
import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the services are, and what is let through to them. */
@ConfigMapping(prefix = "twofold.gateway")
public interface GatewaySettings {

    /** Of community-service. */
    @WithDefault("http://localhost:8081")
    URI communityUrl();

    /** Of workgroup-service. */
    @WithDefault("http://localhost:8082")
    URI workgroupUrl();

    /** Of metrics-service. */
    @WithDefault("http://localhost:8083")
    URI metricsUrl();

    /** How long a service may take to accept a connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** To one service at once, live streams included. */
    @WithDefault("2000")
    int connections();

    /** The largest JSON body; imports are limited by their owners. */
    @WithDefault("10M")
    MemorySize maxJsonSize();

    /** Of one person, at each replica of the gateway. */
    @WithDefault("12000")
    int requestsPerMinute();

    /** Where that service is. */
    default URI urlOf(Owner owner) {
        return switch (owner) {
            case COMMUNITY -> communityUrl();
            case WORKGROUP -> workgroupUrl();
            case METRICS -> metricsUrl();
        };
    }
}
