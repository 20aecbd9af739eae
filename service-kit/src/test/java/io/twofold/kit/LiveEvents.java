package io.twofold.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.restassured.RestAssured;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A reader of server-sent events, for tests: all that came so far, and whether the stream has ended. */
public final class LiveEvents implements AutoCloseable {

    /**
     * One event.
     *
     * @param id that the stream would resume after
     */
    public record Event(String id, String type, String data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile String lastId = "";

    /** Returns when the stream is open; a reader that comes back names the last event that it has. */
    public LiveEvents(String path, String token, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("The stream is %d: %s".formatted(answer.statusCode(), text(answer)));
        }
        reader = Thread.ofVirtual().start(() -> read(answer.body()));
    }

    /** What came so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** What came so far that is no event. */
    public List<String> comments() {
        return List.copyOf(comments);
    }

    /** What a reader that comes back would name. */
    public String lastId() {
        return lastId;
    }

    /** Whether the server has ended it. */
    public boolean hasEnded() {
        return !reader.isAlive();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void read(InputStream stream) {
        try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            var block = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    take(block);
                    block.clear();
                } else {
                    block.add(line);
                }
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void take(List<String> block) {
        block.stream().filter(line -> line.startsWith(":")).forEach(comments::add);
        var id = field(block, "id");
        if (!id.isEmpty()) {
            lastId = id;
        }
        var data = field(block, "data");
        if (!data.isEmpty()) {
            events.add(new Event(id, field(block, "event"), data));
        }
    }

    private static String field(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .reduce("", String::concat);
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        return new String(answer.body().readAllBytes(), UTF_8);
    }
}
