package io.twofold.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.DoubleAccumulator;

/** Looks several times a second how much of its heap a service has in use, by what it says of itself. */
final class HeapWatch implements AutoCloseable {

    private static final long PERIOD_MILLIS = 200;
    private static final double MEBIBYTE = 1 << 20;
    private static final String USED = "jvm_memory_used_bytes{area=\"heap\"";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private final DoubleAccumulator most = new DoubleAccumulator(Math::max, 0);
    private final HttpRequest request;

    HeapWatch(int port) {
        request = HttpRequest.newBuilder(URI.create("http://localhost:%d/q/metrics".formatted(port)))
                .build();
        looking.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** In MiB. */
    double most() {
        return most.get();
    }

    private void look() {
        try {
            var used = client.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(USED))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
            most.accumulate(used / MEBIBYTE);
        } catch (IOException e) {
            // Too busy to say: the next look is soon.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
