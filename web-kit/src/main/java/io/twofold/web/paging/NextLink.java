package io.twofold.web.paging;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import static jakarta.ws.rs.core.HttpHeaders.LINK;

class NextLink {

    @ServerResponseFilter
    public void add(ContainerResponseContext answer, UriInfo request) {
        if (answer.getEntity() instanceof Paged page && page.nextCursor() != null) {
            var next = request.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.nextCursor())
                    .build();
            // Without this service's own host: it stands behind a gateway.
            answer.getHeaders().add(LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
