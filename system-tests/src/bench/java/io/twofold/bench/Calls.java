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

/** What one person calls the API for. */
final class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long BETWEEN_LOOKS_MILLIS = 100;
    private static final int NOT_YET = 503;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    Calls(int port, String token) {
        address = "http://localhost:" + port;
        this.token = token;
    }

    /** Its id. */
    String defineProcess(String name) throws IOException, InterruptedException {
        var body = BodyPublishers.ofString("{\"name\":\"%s\"}".formatted(name));
        return read(request("/v1/processes")
                        .header("Content-Type", "application/json")
                        .POST(body))
                .path("id")
                .asText();
    }

    /** The job, once it has ended well. */
    JsonNode imported(String process, BodyPublisher log) throws IOException, InterruptedException {
        return completed(
                "workgroup",
                request("/v1/processes/" + process + "/imports?unit=org:group")
                        .header("Content-Type", "application/xml")
                        .header("Content-Encoding", "gzip")
                        .POST(log));
    }

    /** The job of that service which the request begins, once it has ended well. */
    JsonNode completed(String service, HttpRequest.Builder request) throws IOException, InterruptedException {
        var job = read(request);
        while (job.path("state").asText().matches("QUEUED|RUNNING")) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            job = read(request("/v1/jobs/" + service + "/" + job.path("id").asText())
                    .GET());
        }
        if (!job.path("state").asText().equals("COMPLETED")) {
            throw new IllegalStateException("The import has not ended well: " + job);
        }
        return job;
    }

    /** The figures of flow that count every write until then, as soon as there are some. */
    JsonNode flow(String process, String minAsOf) throws IOException, InterruptedException {
        while (true) {
            var answer = send(request("/v1/processes/" + process + "/flow?minAsOf=" + minAsOf)
                    .GET());
            if (answer.statusCode() != NOT_YET) {
                return JSON.readTree(told(answer));
            }
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    JsonNode read(HttpRequest.Builder request) throws IOException, InterruptedException {
        return JSON.readTree(text(request));
    }

    /** The answer as it came. */
    String text(HttpRequest.Builder request) throws IOException, InterruptedException {
        return told(send(request));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String told(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s answers %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
