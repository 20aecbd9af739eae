package io.twofold.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * What {@code ./twofold up} has started.
 *
 * @param start how long it took from the command to the word that all is ready
 */
public record RunningSuite(Checkout checkout, Process up, Duration start) {

    public static RunningSuite in(Checkout checkout, int port) throws IOException {
        var start = System.nanoTime();
        var up = checkout.command("up", "--port", Integer.toString(port))
                .redirectError(Redirect.INHERIT)
                .start();
        for (var said = up.inputReader(); ; ) {
            var line = said.readLine();
            if (line == null) {
                throw new IllegalStateException("./twofold up has ended instead of being ready.");
            }
            if (line.startsWith("Twofold is ready")) {
                break;
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        if (checkout.run("status").code() != 0) {
            throw new IllegalStateException("./twofold up says that it is ready, ./twofold status that it is not.");
        }
        return new RunningSuite(checkout, up, took);
    }

    public String token(String person) {
        return checkout.run("token", person).output().strip();
    }

    /** Of all its processes, in MiB. */
    double memory() throws IOException {
        return Memory.ofFamily(up.toHandle());
    }

    /** Where a process listens, by its name in {@code ./twofold status}. */
    int port(String name) throws IOException {
        return Integer.parseInt(entry(name)[2]);
    }

    /** The database of a service. */
    Connection database(String service) throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/%s".formatted(port("database"), service), "twofold", "twofold");
    }

    /** In good order, so that it keeps what makes its next start quick. */
    void stop(String name) throws IOException {
        ProcessHandle.of(Long.parseLong(entry(name)[1])).ifPresent(process -> {
            process.destroy();
            process.onExit().join();
        });
    }

    /** A service that has ended, again and by itself, as quick to start as the suite's: nobody else does that. */
    Process startAlone(String service) throws IOException {
        var folder = checkout.folder();
        var jar = folder.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:SharedArchiveFile=" + folder.resolve(".twofold/cds/%s.jsa".formatted(service)),
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(
                        folder.resolve(".twofold/logs/alone.log").toFile()));
        var issuer = folder.resolve(".twofold/issuer");
        process.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT",
                        entry(service)[2],
                        "TWOFOLD_MODE",
                        "development",
                        "TWOFOLD_IDENTITY_ISSUER",
                        "https://issuer.twofold.local",
                        "TWOFOLD_IDENTITY_KEYS",
                        issuer.resolve("public.pem").toString(),
                        "TWOFOLD_IDENTITY_SECRET",
                        Files.readString(issuer.resolve("secret")).strip(),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://localhost:%d/%s".formatted(port("database"), service),
                        "QUARKUS_DATASOURCE_USERNAME",
                        "twofold",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "twofold",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "localhost:" + port("broker")));
        return process.start();
    }

    private String[] entry(String name) throws IOException {
        return Files.readAllLines(checkout.folder().resolve(".twofold/processes")).stream()
                .map(line -> line.split(" "))
                .filter(words -> words[0].equals(name))
                .findFirst()
                .orElseThrow();
    }

    public String token(String person, String role) {
        return checkout.run("token", person, "--role", role).output().strip();
    }

    public void down() throws InterruptedException {
        checkout.run("down");
        up.waitFor();
    }
}
