package io.twofold.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL and a real Kafka for the tests of one run. They end when this process does, however it ends. */
public class Backends implements QuarkusTestResourceLifecycleManager {

    private static final Pattern READY = Pattern.compile("database=(\\d+) broker=(\\d+)");

    private @Nullable Process process;

    @Override
    public Map<String, String> start() {
        try {
            var stack = Path.of(System.getProperty("twofold.stack.home"), "lib");
            var data = Files.createTempDirectory("twofold-test");
            var command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    stack.resolve("*").toString(),
                    "io.twofold.stack.Main",
                    "backends",
                    "--data",
                    data.toString(),
                    "--volatile");
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return settings(process.inputReader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
        }
    }

    private static Map<String, String> settings(BufferedReader output) throws IOException {
        var line = output.readLine();
        var ready = READY.matcher(line == null ? "" : line);
        if (!ready.matches()) {
            throw new IOException("The database and the broker said «%s» instead of their ports".formatted(line));
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://localhost:%s/workgroup".formatted(ready.group(1)),
                "quarkus.datasource.username",
                "twofold",
                "quarkus.datasource.password",
                "twofold",
                "kafka.bootstrap.servers",
                "localhost:" + ready.group(2));
    }
}
