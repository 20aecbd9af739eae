package io.twofold.system.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code kubectl kustomize} makes of a folder. */
record Manifests(List<JsonNode> resources) {

    static final String CONDITION = "it needs kubectl 1.25 or newer";

    private static final int MINOR = 25;

    static Manifests of(Path folder) {
        try {
            var process = kubectl("kustomize", folder.toString());
            try (var documents =
                    new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(process.getInputStream())) {
                var resources = documents.readAll();
                assertThat(process.waitFor()).as("kubectl kustomize %s", folder).isZero();
                return new Manifests(resources);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean canBeRendered() {
        try (var answer = kubectl("version", "--client", "--output=json").getInputStream()) {
            var version = new JsonMapper().readTree(answer).at("/clientVersion/minor");
            return Integer.parseInt(version.asText().replaceAll("\\D", "")) >= MINOR; // some say 25+
        } catch (IOException e) {
            return false; // there is none
        }
    }

    Stream<JsonNode> all(String kind) {
        return resources.stream()
                .filter(resource -> resource.at("/kind").asText().equals(kind));
    }

    JsonNode one(String kind, String name) {
        var found = all(kind)
                .filter(resource -> resource.at("/metadata/name").asText().equals(name))
                .toList();
        assertThat(found).as("%s %s", kind, name).hasSize(1);
        return found.getFirst();
    }

    /** Of a service's deployment: it has one. */
    JsonNode container(String service) {
        var containers = one("Deployment", service).at("/spec/template/spec/containers");
        assertThat(containers).hasSize(1);
        return containers.get(0);
    }

    /** What its container is told: values as they are written, those of secrets as {@code secret/key}. */
    Map<String, String> variables(String service) {
        var container = container(service);
        var variables = new HashMap<String, String>();
        for (var source : container.at("/envFrom")) {
            var settings = one("ConfigMap", source.at("/configMapRef/name").asText());
            settings.at("/data")
                    .properties()
                    .forEach(entry ->
                            variables.put(entry.getKey(), entry.getValue().asText()));
        }
        for (var variable : container.at("/env")) {
            var secret = variable.at("/valueFrom/secretKeyRef");
            variables.put(
                    variable.at("/name").asText(),
                    secret.isMissingNode()
                            ? variable.at("/value").asText()
                            : secret.at("/name").asText() + "/"
                                    + secret.at("/key").asText());
        }
        return variables;
    }

    private static Process kubectl(String... words) throws IOException {
        return new ProcessBuilder(
                        Stream.concat(Stream.of("kubectl"), Stream.of(words)).toList())
                .redirectError(Redirect.INHERIT)
                .start();
    }
}
