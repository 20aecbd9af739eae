package io.twofold.system.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

@EnabledIf(value = "io.twofold.system.kubernetes.Manifests#canBeRendered", disabledReason = Manifests.CONDITION)
class KubernetesTest {

    private static final Path K8S = Sources.ROOT.resolve("k8s");

    private static final Map<Path, Manifests> RENDERED = new HashMap<>();

    private static final Set<String> NEEDED_BY_OWNERS = Set.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "KAFKA_BOOTSTRAP_SERVERS",
            "TWOFOLD_IDENTITY_SECRET");

    private static final Set<String> NEEDED_BY_THE_GATEWAY =
            Set.of("TWOFOLD_GATEWAY_COMMUNITY_URL", "TWOFOLD_GATEWAY_WORKGROUP_URL", "TWOFOLD_GATEWAY_METRICS_URL");

    private static final int BESIDE_THE_POOL = 10; // as operations.md says

    private static final String SECRET = ".*(PASSWORD|SECRET|USERNAME)";

    /** Each service, as the base and every overlay have it. */
    static Stream<Arguments> services() throws IOException {
        return Stream.concat(servicesIn(K8S.resolve("base")), servicesInOverlays());
    }

    static Stream<Arguments> servicesInOverlays() throws IOException {
        try (var overlays = Files.list(K8S.resolve("overlays"))) {
            return overlays.toList().stream().flatMap(KubernetesTest::servicesIn);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void requestsArriveWhereAServiceListens(Manifests manifests, String service) {
        var port = new Sources(service).port();

        var ports = manifests.container(service).at("/ports");
        var front = manifests.one("Service", service).at("/spec");
        var pod = manifests.one("Deployment", service).at("/spec/template/metadata/labels");

        assertThat(front.at("/ports")).hasSize(1);
        assertThat(ports.at("/0/containerPort").asInt()).isEqualTo(port);
        assertThat(front.at("/ports/0/targetPort")).isEqualTo(ports.at("/0/name"));
        assertThat(front.at("/ports/0/port").asInt()).isEqualTo(port);
        assertThat(pod.properties()).containsAll(front.at("/selector").properties());
        assertThat(manifests.variables(service)).doesNotContainKey("QUARKUS_HTTP_PORT");
    }

    @ParameterizedTest
    @MethodSource("services")
    void probesAskWhatAServiceAnswers(Manifests manifests, String service) {
        var container = manifests.container(service);
        var sources = new Sources(service);
        var health = sources.healthPath();
        var asked = container.at("/ports").findValuesAsText("containerPort").getLast();

        assertThat(path(container, "startupProbe")).isEqualTo(health + "/live");
        assertThat(path(container, "livenessProbe")).isEqualTo(health + "/live");
        assertThat(path(container, "readinessProbe")).isEqualTo(health + "/ready");
        assertThat(Integer.parseInt(asked)).isEqualTo(sources.healthPort());
    }

    @ParameterizedTest
    @MethodSource("services")
    void everySettingIsOneThatTheServiceHas(Manifests manifests, String service) {
        assertThat(manifests.variables(service).keySet()).isNotEmpty().isSubsetOf(new Sources(service).variables());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsToldAllThatItNeeds(Manifests manifests, String service) {
        var sources = new Sources(service);

        var told = manifests.variables(service);

        assertThat(told).doesNotContainValue("");
        assertThat(told.keySet()).containsAll(sources.ownsData() ? NEEDED_BY_OWNERS : NEEDED_BY_THE_GATEWAY);
    }

    @ParameterizedTest
    @MethodSource("servicesInOverlays")
    void anOverlaySaysWhatTheBaseCannot(Manifests manifests, String service) {
        var mandatory = new Sources(service).mandatory();

        assertThat(mandatory).isNotEmpty();
        assertThat(manifests.variables(service).keySet()).containsAll(mandatory);
    }

    @ParameterizedTest
    @MethodSource("services")
    void secretsAreNamedAndNeverWritten(Manifests manifests, String service) {
        var container = manifests.container(service);

        assertThat(manifests.all("Secret")).isEmpty();
        assertThat(container.at("/env"))
                .filteredOn(variable -> variable.at("/name").asText().matches(SECRET))
                .allMatch(variable -> variable.at("/valueFrom/secretKeyRef").has("key"));
        assertThat(manifests
                        .all("ConfigMap")
                        .flatMap(settings -> settings.at("/data").propertyStream())
                        .map(entry -> entry.getKey()))
                .noneMatch(name -> name.matches(SECRET));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceGetsNoMoreThanItNeeds(Manifests manifests, String service) {
        var pod = manifests.one("Deployment", service).at("/spec/template/spec");
        var container = manifests.container(service);
        var rights = container.at("/securityContext");

        for (var bound : List.of("requests", "limits")) {
            assertThat(container.at("/resources").at("/" + bound).fieldNames())
                    .toIterable()
                    .contains("cpu", "memory");
        }
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(rights.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(rights.at("/allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(rights.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(container.at("/volumeMounts"))
                .anyMatch(mount -> mount.at("/mountPath").asText().equals("/tmp"));
    }

    /** Also while an update adds one: 100 less those that PostgreSQL keeps for itself. */
    @ParameterizedTest
    @MethodSource("servicesInOverlays")
    void aServerHasConnectionsForAllThatUseIt(Manifests manifests, String service) {
        var server = server(manifests, service);

        var needed = Sources.services()
                .filter(each -> server.equals(server(manifests, each)))
                .mapToInt(each -> connections(manifests, each))
                .sum();

        assertThat(needed).isLessThanOrEqualTo(100 - 3);
    }

    /** The address without the database, or the secret that has it. */
    private static String server(Manifests manifests, String service) {
        return manifests
                .variables(service)
                .getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "")
                .replaceFirst("(//[^/]+)/.*", "$1");
    }

    private static int connections(Manifests manifests, String service) {
        if (!new Sources(service).ownsData()) {
            return 0;
        }
        var deployment = manifests.one("Deployment", service).at("/spec");
        var replicas = deployment.at("/replicas").asInt()
                + deployment.at("/strategy/rollingUpdate/maxSurge").asInt();
        var pool = manifests.variables(service).get("QUARKUS_DATASOURCE_JDBC_MAX_SIZE");
        return replicas * (Integer.parseInt(pool) + BESIDE_THE_POOL);
    }

    @ParameterizedTest
    @MethodSource("services")
    void theGatewayFindsWhoOwnsData(Manifests manifests, String service) {
        var variable = "TWOFOLD_GATEWAY_" + service.replace("-service", "_URL").toUpperCase(ROOT);
        var port = manifests.one("Service", service).at("/spec/ports/0/port").asInt();

        var url = manifests.variables("gateway").get(variable);

        assertThat(url).isEqualTo(new Sources(service).ownsData() ? "http://" + service + ":" + port : null);
    }

    private static Stream<Arguments> servicesIn(Path folder) {
        var manifests = RENDERED.computeIfAbsent(folder, Manifests::of);
        var named = Named.of(folder.getFileName().toString(), manifests);
        return Sources.services().map(service -> Arguments.of(named, service));
    }

    private static String path(JsonNode container, String probe) {
        assertThat(container.at("/" + probe + "/httpGet/port"))
                .isEqualTo(container
                        .at("/ports")
                        .path(container.at("/ports").size() - 1)
                        .at("/name"));
        return container.at("/" + probe + "/httpGet/path").asText();
    }
}
