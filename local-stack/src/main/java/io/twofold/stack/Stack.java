package io.twofold.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.twofold.stack.backends.Broker;
import io.twofold.stack.backends.Database;
import io.twofold.stack.issuer.Issuer;
import io.twofold.stack.processes.Component;
import io.twofold.stack.processes.Java;
import io.twofold.stack.processes.Ports;
import io.twofold.stack.services.ServiceProcess;

/** The processes of Twofold on one machine: the settings that each gets, and where what belongs to it lies. */
record Stack(Path root, Addresses addresses) {

    static Path folder(Path root) {
        return root.resolve(".twofold");
    }

    static Issuer issuer(Path root) throws IOException, InterruptedException {
        return Issuer.in(folder(root).resolve("issuer"));
    }

    Path folder() {
        return folder(root);
    }

    Path postgres() {
        return folder().resolve("postgres");
    }

    Path kafka() {
        return folder().resolve("kafka");
    }

    List<Component> backends() throws IOException, InterruptedException {
        return List.of(
                Database.durable(postgres(), addresses.database()),
                new Broker(
                        kafka(),
                        addresses.broker(),
                        addresses.controller(),
                        Java.quickStart(archive("broker")).toList()));
    }

    List<ServiceProcess> services() throws IOException, InterruptedException {
        return List.of(
                owner("community", addresses.community()),
                owner("workgroup", addresses.workgroup()),
                owner("metrics", addresses.metrics()),
                service(
                        "gateway",
                        addresses.gateway(),
                        addresses.management(),
                        "gateway",
                        Map.of(
                                "QUARKUS_MANAGEMENT_HOST", Ports.HOST,
                                "QUARKUS_MANAGEMENT_PORT", Integer.toString(addresses.management()),
                                "TWOFOLD_GATEWAY_COMMUNITY_URL", url(addresses.community()),
                                "TWOFOLD_GATEWAY_WORKGROUP_URL", url(addresses.workgroup()),
                                "TWOFOLD_GATEWAY_METRICS_URL", url(addresses.metrics()))));
    }

    List<Component> components() throws IOException, InterruptedException {
        return Stream.concat(backends().stream(), services().stream()).toList();
    }

    /** A service with a database of its own. */
    private ServiceProcess owner(String name, int port) throws IOException, InterruptedException {
        var settings = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                Database.url(addresses.database(), name),
                "QUARKUS_DATASOURCE_USERNAME",
                Database.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                Database.PASSWORD,
                "KAFKA_BOOTSTRAP_SERVERS",
                Ports.HOST + ":" + addresses.broker(),
                "TWOFOLD_IDENTITY_SECRET",
                issuer(root).secret());
        return service(name, port, port, name + "-service", settings);
    }

    private ServiceProcess service(String name, int port, int healthPort, String module, Map<String, String> settings)
            throws IOException, InterruptedException {
        var environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_HOST", Ports.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("TWOFOLD_MODE", "development");
        environment.put("TWOFOLD_IDENTITY_ISSUER", Issuer.NAME);
        environment.put("TWOFOLD_IDENTITY_KEYS", issuer(root).publicKey().toString());
        return new ServiceProcess(name, port, healthPort, root.resolve(module), archive(name), environment);
    }

    private Path archive(String name) throws IOException {
        return Files.createDirectories(folder().resolve("cds")).resolve(name + ".jsa");
    }

    private static String url(int port) {
        return "http://" + Ports.HOST + ":" + port;
    }
}
