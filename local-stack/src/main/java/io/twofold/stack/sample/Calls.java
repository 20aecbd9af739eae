package io.twofold.stack.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.twofold.stack.processes.Complaint;

/** What one person calls the API for; what it refuses is said as it says it. */
final class Calls {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 200;
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final HttpClient client;
    private final URI address;
    private final String token;

    Calls(HttpClient client, URI address, String token) {
        this.client = client;
        this.address = address;
        this.token = token;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(withJson(path).PUT(json(body)));
    }

    /** The one of the list at {@code path} with this value of {@code key}; where there is none, it is made. */
    Found findOrMake(String path, String key, Map<String, ?> body) throws IOException, InterruptedException {
        for (var item : list(path)) {
            if (item.path(key).asText().equals(body.get(key))) {
                return new Found(item, true);
            }
        }
        return new Found(send(withJson(path.replaceFirst("\\?.*", "")).POST(json(body))), false);
    }

    /** The job of an import, once it has ended well. */
    JsonNode imported(String name, BodyPublisher log, String path) throws IOException, InterruptedException {
        var job = send(request(path).header("Content-Type", "application/xml").POST(log));
        while (isUnderWay(job)) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            job = get("/v1/jobs/workgroup/" + job.path("id").asText());
        }
        if (!job.path("state").asText().equals("COMPLETED")) {
            throw new Complaint(name + " was not imported: " + Problems.words(job.path("problems")) + ".");
        }
        return job;
    }

    private static boolean isUnderWay(JsonNode job) {
        return List.of("QUEUED", "RUNNING").contains(job.path("state").asText());
    }

    private List<JsonNode> list(String path) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        var first = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        for (var next = first; !next.isEmpty(); ) {
            var page = get(next);
            page.path("items").forEach(items::add);
            next = page.path("nextCursor").isNull()
                    ? ""
                    : first + "&cursor=" + page.path("nextCursor").asText();
        }
        return items;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder withJson(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static BodyPublisher json(Map<String, ?> body) throws IOException {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private JsonNode send(HttpRequest.Builder builder) throws InterruptedException {
        var request = builder.build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            var body = JSON.readTree(answer.body());
            if (answer.statusCode() < 300) {
                return body;
            }
            throw new Complaint("Twofold refused %s %s (%d). %s"
                    .formatted(
                            request.method(),
                            request.uri().getPath(),
                            answer.statusCode(),
                            body.path("detail").asText()));
        } catch (IOException e) {
            throw new Complaint(
                    "Twofold does not answer at " + address + ": ./twofold status shows what is not ready.");
        }
    }
}
