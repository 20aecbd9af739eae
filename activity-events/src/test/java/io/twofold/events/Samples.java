package io.twofold.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An example of the data of each type. */
final class Samples {

    static final Path FOLDER = Path.of("src/test/resources/samples");

    private Samples() {}

    static ObjectNode json(EventType type) {
        try {
            var file = FOLDER.resolve(type.typeName() + ".json").toFile();
            return (ObjectNode) new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of those who publish it. */
    static String source(EventType type) {
        return type.sources().stream().sorted().findFirst().orElseThrow();
    }

    static ActivityEvent event(EventType type) {
        return new EventCodec().read(type, json(type).toString().getBytes(UTF_8));
    }
}
