package io.twofold.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

import com.fasterxml.jackson.databind.JsonNode;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

/** What one person calls the API of communities for. */
final class CommunityCalls {

    private final Calls calls;

    CommunityCalls(int port, String token) {
        calls = new Calls(port, token);
    }

    /** Its id. */
    String open(String name) throws IOException, InterruptedException {
        var body = BodyPublishers.ofString("{\"name\":\"%s\",\"kind\":\"KNOWLEDGE\"}".formatted(name));
        return calls.read(calls.request("/v1/communities")
                        .header("Content-Type", "application/json")
                        .POST(body))
                .path("id")
                .asText();
    }

    /** The job, once it has ended well. */
    JsonNode imported(String community, String format, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var path = "/v1/communities/" + community + "/imports?format=" + format;
        return calls.completed(
                "community", calls.request(path).header("Content-Type", type).POST(body));
    }

    /** The answer as it came: whoever measures does not want to wait for a reader. */
    String search(String words) throws IOException, InterruptedException {
        return calls.text(
                calls.request("/v1/knowledge?q=" + encode(words, UTF_8)).GET());
    }
}
