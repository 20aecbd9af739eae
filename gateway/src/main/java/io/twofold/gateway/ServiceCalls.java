package io.twofold.gateway;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

/** What the gateway asks the services for itself. */
@ApplicationScoped
public class ServiceCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final GatewaySettings settings;

    ServiceCalls(GatewaySettings settings) {
        this.settings = settings;
    }

    /** The answer to a {@code GET}, whatever its status. */
    public HttpResponse<String> get(Owner owner, String path) throws IOException {
        var request = HttpRequest.newBuilder(settings.urlOf(owner).resolve(path))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
