package io.twofold.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

/** What one person calls the API of communities for. */
final class CommunityCalls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    CommunityCalls(int port, String token) {
        address = "http://localhost:" + port;
        this.token = token;
    }

    /** Its id. */
    String open(String name) throws IOException, InterruptedException {
        var body = BodyPublishers.ofString("{\"name\":\"%s\",\"kind\":\"KNOWLEDGE\"}".formatted(name));
        var request = request("/v1/communities").header("Content-Type", "application/json");
        return JSON.readTree(told(request.POST(body))).path("id").asText();
    }

    /** The job, once it has ended well. */
    JsonNode imported(String community, String format, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var path = "/v1/communities/" + community + "/imports?format=" + format;
        var job = JSON.readTree(told(request(path).header("Content-Type", type).POST(body)));
        while (job.path("state").asText().matches("QUEUED|RUNNING")) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            job = JSON.readTree(told(
                    request("/v1/jobs/community/" + job.path("id").asText()).GET()));
        }
        if (!job.path("state").asText().equals("COMPLETED")) {
            throw new IllegalStateException("The import has not ended well: " + job);
        }
        return job;
    }

    /** The answer as it came: whoever measures does not want to wait for a reader. */
    String search(String words) throws IOException, InterruptedException {
        return told(request("/v1/knowledge?q=" + encode(words, UTF_8)).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private String told(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s answers %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
