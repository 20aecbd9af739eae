package io.twofold.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Calls of the gateway by one client, one after the other. */
final class TimedCalls {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String token;

    TimedCalls(int port, String token) {
        this.port = port;
        this.token = token;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** In milliseconds, the shortest first: each call is another one. */
    double[] times(int calls, Call call) throws IOException, InterruptedException {
        // As many first: a service that has run for a while has compiled all of it.
        for (var number = 0; number < calls; number++) {
            succeed(call, calls + number);
        }
        var times = new double[calls];
        for (var number = 0; number < calls; number++) {
            var begin = System.nanoTime();
            succeed(call, number);
            times[number] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    /** As {@link #times}, of these paths. */
    double[] timesOf(int calls, IntFunction<String> path) throws IOException, InterruptedException {
        return times(calls, number -> get(path.apply(number)));
    }

    /** Of the sorted times, as {@link #p99}. */
    static double median(double[] times) {
        return times[(times.length - 1) / 2];
    }

    /** Of the sorted times. */
    static double p99(double[] times) {
        return times[(int) Math.ceil(times.length * 0.99) - 1];
    }

    private static void succeed(Call call, int number) throws IOException, InterruptedException {
        var answer = call.answer(number);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + ": " + answer.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token);
    }

    /** The number says which one. */
    @FunctionalInterface
    interface Call {
        HttpResponse<String> answer(int number) throws IOException, InterruptedException;
    }
}
