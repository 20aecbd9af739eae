package io.twofold.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** Calls of the gateway by one person. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String token;
    private final int port;

    Api(String person) {
        this(Suite.token(person), Suite.PORT);
    }

    Api(String person, String role) {
        this(Suite.run("token", person, "--role", role).output().strip(), Suite.PORT);
    }

    Api(String token, int port) {
        this.token = token;
        this.port = port;
    }

    /** The same person, at one process without the gateway. */
    Api at(int port) {
        return new Api(token, port);
    }

    JsonNode get(String path) {
        return read(text(path));
    }

    String text(String path) {
        var answer = send(request(path).GET());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    int status(String path) {
        return send(request(path).GET()).statusCode();
    }

    HttpResponse<String> post(String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> put(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    /** Of whatever version there is. */
    HttpResponse<String> patch(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** The address that an answer of 202 names. */
    static String accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    JsonNode define(String name) {
        return create("/v1/processes", "{\"name\":\"%s\"}".formatted(name));
    }

    /** What there is now. */
    JsonNode create(String path, String body) {
        var answer = post(path, "application/json", body.getBytes(UTF_8));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(201);
        return read(answer.body());
    }

    /** The address of the job. */
    String startImport(String process, String unit, byte[] log) {
        return startImport(process, "application/xml", "unit=" + unit, log);
    }

    String startImport(String process, String type, String query, byte[] log) {
        return accepted(post("/v1/processes/" + process + "/imports?" + query, type, log));
    }

    /** All cases of a process, as a log. */
    byte[] export(String process) {
        return text("/v1/processes/" + process + "/export").getBytes(UTF_8);
    }

    /** The job, which must end well. */
    JsonNode completed(String job) {
        var ended = await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get(job), found -> !found.get("state").asText().matches("QUEUED|RUNNING"));
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("COMPLETED");
        return ended;
    }

    /** Below the reference data; the test is skipped, visibly, where that is absent. */
    static byte[] data(String path) {
        var file = Path.of(System.getProperty("twofold.reference.data"), path);
        assumeThat(file).as("reference data").exists();
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
