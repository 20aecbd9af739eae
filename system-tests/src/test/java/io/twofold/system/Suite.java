package io.twofold.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.awaitility.Awaitility;

import io.twofold.bench.Checkout;
import io.twofold.bench.Checkout.Run;
import io.twofold.bench.RunningSuite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

/** The suite of this checkout, started by {@code ./twofold up} in a folder of its own, so that its data is apart. */
final class Suite {

    static final int PORT = 9700;
    static final List<String> PROCESSES =
            List.of("database", "broker", "community", "workgroup", "metrics", "gateway", "twofold");

    private static final Set<String> NOT_SHARED = Set.of(".twofold", ".git");
    private static final Path FOLDER = folder();
    private static final Checkout CHECKOUT = new Checkout(FOLDER);

    private Suite() {}

    /** Ready, whatever it was before: some of it may have been killed. The words are a command that starts others. */
    static void start(String... by) {
        run("down");
        var log = FOLDER.resolve("up.log");
        var up = CHECKOUT.command("up", "--port", Integer.toString(PORT));
        up.command().addAll(0, List.of(by));
        try {
            var process = up.redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
            Awaitility.await("the suite")
                    .atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> isReady(process, Files.readString(log)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(run("status").code()).isZero();
    }

    private static boolean isReady(Process up, String said) {
        assertThat(up.isAlive()).as(said).isTrue();
        return said.contains("Twofold is ready");
    }

    static void stop() {
        run("down");
    }

    /** Another one with the same issuer and secret, and nothing else. */
    static RunningSuite elsewhere(int port) throws IOException {
        var issuer = Files.createDirectories(folder().resolve(".twofold/issuer"));
        for (var file : List.of("public.pem", "private.pem", "secret")) {
            Files.copy(FOLDER.resolve(".twofold/issuer").resolve(file), issuer.resolve(file), COPY_ATTRIBUTES);
        }
        return RunningSuite.in(new Checkout(issuer.resolve("../..").normalize()), port);
    }

    /** As {@code kill -9}, of a process by its name in {@code ./twofold status}. */
    static void kill(String name) throws IOException {
        var process = process(name);
        process.destroyForcibly();
        process.onExit().join();
    }

    static ProcessHandle process(String name) throws IOException {
        var pid = Files.readAllLines(FOLDER.resolve(".twofold/processes")).stream()
                .map(line -> line.split(" "))
                .filter(words -> words[0].equals(name))
                .map(words -> Long.parseLong(words[1]))
                .findFirst()
                .orElseThrow();
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** Makes it another user's, with a database server that is not the one of the checkout. */
    static void give(String owner) throws IOException, InterruptedException {
        run("down");
        var script = "[ ! -L local-stack ] || { cp -RLp local-stack copy && rm local-stack && mv copy local-stack; }"
                + " && chown -hR " + owner + " .";
        var shell = new ProcessBuilder("sh", "-c", script).directory(FOLDER.toFile());
        assertThat(shell.start().waitFor()).isZero();
    }

    /** Another process of a service beside the one that runs, on the same data. */
    static Process replica(String service, int port) throws IOException {
        var issuer = FOLDER.resolve(".twofold/issuer");
        var jar = FOLDER.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve(service + "-replica.log").toFile());
        var environment = process.environment();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("TWOFOLD_MODE", "development");
        environment.put("TWOFOLD_IDENTITY_ISSUER", "https://issuer.twofold.local");
        environment.put("TWOFOLD_IDENTITY_KEYS", issuer.resolve("public.pem").toString());
        environment.put(
                "TWOFOLD_IDENTITY_SECRET",
                Files.readString(issuer.resolve("secret")).strip());
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:%d/%s".formatted(port("database"), service));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "twofold");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "twofold");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + port("broker"));
        return process.start();
    }

    static int port(String name) {
        return run("status")
                .output()
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(words -> words[0].equals(name))
                .map(words -> Integer.parseInt(words[3]))
                .findFirst()
                .orElseThrow();
    }

    /** Of the issuer of its tokens. */
    static String privateKey() throws IOException {
        return Files.readString(FOLDER.resolve(".twofold/issuer/private.pem"));
    }

    static String token(String person) {
        return run("token", person).output().strip();
    }

    static Run run(String... words) {
        return CHECKOUT.run(words);
    }

    /** What somebody types in its folder. */
    static Run shell(String script) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("bash", "-c", script)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(shell.getInputStream().readAllBytes(), UTF_8);
        return new Run(shell.waitFor(), output);
    }

    /** Its entries are those of the checkout. */
    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("twofold-system");
            Runtime.getRuntime().addShutdownHook(new Thread(new Checkout(folder)::delete));
            try (var entries = Files.list(Path.of(System.getProperty("twofold.sources")))) {
                for (var entry : entries.toList()) {
                    if (!NOT_SHARED.contains(entry.getFileName().toString())) {
                        Files.createSymbolicLink(folder.resolve(entry.getFileName()), entry);
                    }
                }
            }
            Files.delete(folder.resolve("twofold"));
            Files.copy(
                    Path.of(System.getProperty("twofold.sources"), "twofold"),
                    folder.resolve("twofold"),
                    COPY_ATTRIBUTES);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
