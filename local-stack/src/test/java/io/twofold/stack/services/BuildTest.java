package io.twofold.stack.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BuildTest {

    private static final long BEFORE = 1_000_000;
    private static final long BUILT = 2_000_000;
    private static final long AFTER = 3_000_000;

    @TempDir
    Path root;

    @BeforeEach
    void allIsBuilt() throws IOException {
        touch("pom.xml", BEFORE);
        for (var module : List.of("activity-events", "web-kit", "service-kit", "community-service", "gateway")) {
            touch(module + "/pom.xml", BEFORE);
            touch(module + "/src/main/java/Source.java", BEFORE);
        }
        touch("community-service/target/quarkus-app/quarkus-run.jar", BUILT);
        touch("gateway/target/quarkus-app/quarkus-run.jar", BUILT);
    }

    @Test
    void whatIsNewerThanItsSourcesIsNotBuiltAgain() {
        assertThat(build().isNeeded()).isFalse();
    }

    @Test
    void aChangedServiceIsBuiltAlone() throws IOException {
        touch("gateway/src/main/java/Source.java", AFTER);

        assertThat(build().command()).containsSequence("-pl", "gateway", "-am");
    }

    @Test
    void aServiceThatWasNeverBuiltIs() throws IOException {
        Files.delete(root.resolve("community-service/target/quarkus-app/quarkus-run.jar"));

        assertThat(build().command()).containsSequence("-pl", "community-service", "-am");
    }

    @Test
    void aRemovedSourceIsAChange() throws IOException {
        Files.delete(root.resolve("gateway/src/main/java/Source.java"));

        assertThat(build().command()).containsSequence("-pl", "gateway", "-am");
    }

    @Test
    void whatServicesShareConcernsThemAll() throws IOException {
        touch("web-kit/src/main/java/Source.java", AFTER);

        assertThat(build().command()).containsSequence("-pl", "community-service,gateway", "-am");
    }

    private Build build() {
        return new Build(root, List.of(service("community", "community-service"), service("gateway", "gateway")));
    }

    private ServiceProcess service(String name, String module) {
        return new ServiceProcess(name, 0, 0, root.resolve(module), root.resolve(name + ".jsa"), Map.of());
    }

    /** With the folders around it, as if nothing had been there before. */
    private void touch(String path, long time) throws IOException {
        var file = Path.of(path);
        Files.createDirectories(root.resolve(path).resolve("..").normalize());
        Files.writeString(root.resolve(path), "");
        for (var names = 1; names <= file.getNameCount(); names++) {
            var part = root.resolve(file.subpath(0, names)).toFile();
            assertThat(part.setLastModified(time)).isTrue();
        }
    }
}
