package io.twofold.stack.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.twofold.stack.processes.Complaint;
import io.twofold.stack.processes.Family;
import io.twofold.stack.processes.Program;

/** Makes services out of their sources with Maven, without tests and checks. */
public final class Build implements Program {

    private static final List<String> SHARED = List.of("activity-events", "web-kit", "service-kit");

    private final Path root;
    private final List<ServiceProcess> outdated;

    /** Of those services that are older than what they are made of. */
    public Build(Path root, List<ServiceProcess> services) {
        this.root = root;
        var shared = SHARED.stream()
                .mapToLong(module -> changed(root.resolve(module)))
                .max()
                .orElseThrow();
        this.outdated = services.stream()
                .filter(service -> service.jar().toFile().lastModified() < Math.max(shared, changed(service.module())))
                .toList();
    }

    public boolean isNeeded() {
        return !outdated.isEmpty();
    }

    public void run(Family family) throws IOException, InterruptedException {
        var start = System.currentTimeMillis();
        if (family.run(this) != 0) {
            throw new Complaint("The build has failed: ./twofold logs build tells why.");
        }
        for (var service : outdated) {
            Files.deleteIfExists(service.archive());
            // What changed while Maven ran is newer than that, and a jar that came out the same is not older.
            service.jar().toFile().setLastModified(start);
        }
    }

    @Override
    public String name() {
        return "build";
    }

    @Override
    public List<String> command() {
        var modules = outdated.stream()
                .map(service -> root.relativize(service.module()).toString())
                .collect(Collectors.joining(","));
        var pom = root.resolve("pom.xml").toString();
        return List.of("mvn", "-q", "-B", "-T2", "-DskipTests", "-f", pom, "-pl", modules, "-am", "package");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }

    /** When a module's pom or main sources last did; folders count too, for what was removed from them. */
    private static long changed(Path module) {
        try (var files = Files.walk(module.resolve("src/main"))) {
            return Stream.concat(files, Stream.of(module.resolve("pom.xml"), module.resolve("../pom.xml")))
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
