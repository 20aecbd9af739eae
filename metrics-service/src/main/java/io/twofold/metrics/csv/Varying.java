package io.twofold.metrics.csv;

import java.util.List;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import static jakarta.ws.rs.core.HttpHeaders.VARY;

/** Keeps a cache from giving JSON to whoever asks for a table, and the other way round. */
class Varying {

    @ServerResponseFilter
    public void add(ContainerResponseContext answer, @Nullable ResourceInfo resource) {
        var method = resource == null ? null : resource.getResourceMethod();
        var produces = method == null ? null : method.getDeclaringClass().getAnnotation(Produces.class);
        if (produces != null && List.of(produces.value()).contains(Csv.MEDIA_TYPE)) {
            answer.getHeaders().add(VARY, "Accept");
        }
    }
}
