package io.twofold.gateway.openapi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes one OpenAPI document of several: schemas of one name that differ get the name of their service before it. */
final class SuiteDocument {

    private static final String REFERENCE = "#/components/schemas/";

    private SuiteDocument() {}

    /** From the documents by the prefix of their service, in the order in which they are to stand. */
    static ObjectNode of(Map<String, ObjectNode> documents) {
        var parts = new LinkedHashMap<String, JsonNode>(documents);
        // A new name changes the schemas that refer to it, which may so differ in turn.
        for (var names = ambiguous(parts); !names.isEmpty(); names = ambiguous(parts)) {
            var prefixed = names;
            parts.replaceAll((prefix, document) -> renamed(document, prefix, prefixed));
        }
        var suite = JsonNodeFactory.instance.objectNode();
        parts.values().forEach(document -> merge(suite, document));
        suite.putObject("info").put("title", "Twofold").put("version", "1");
        suite.putArray("servers").addObject().put("url", "/");
        return suite;
    }

    private static Set<String> ambiguous(Map<String, JsonNode> documents) {
        var known = new HashMap<String, JsonNode>();
        var ambiguous = new TreeSet<String>();
        for (var document : documents.values()) {
            for (var schema : schemas(document).properties()) {
                var other = known.putIfAbsent(schema.getKey(), schema.getValue());
                if (other != null && !other.equals(schema.getValue())) {
                    ambiguous.add(schema.getKey());
                }
            }
        }
        return ambiguous;
    }

    private static JsonNode renamed(JsonNode document, String prefix, Set<String> names) {
        var copy = references(document, prefix, names);
        if (schemas(copy) instanceof ObjectNode schemas) {
            for (var name : names) {
                var schema = schemas.remove(name);
                if (schema != null) {
                    schemas.set(prefix + name, schema);
                }
            }
        }
        return copy;
    }

    private static JsonNode references(JsonNode node, String prefix, Set<String> names) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = object.objectNode();
                object.properties()
                        .forEach(field -> copy.set(field.getKey(), references(field.getValue(), prefix, names)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = array.arrayNode();
                array.forEach(item -> copy.add(references(item, prefix, names)));
                yield copy;
            }
            case TextNode text
            when text.textValue().startsWith(REFERENCE)
                    && names.contains(text.textValue().substring(REFERENCE.length())) ->
                TextNode.valueOf(REFERENCE + prefix + text.textValue().substring(REFERENCE.length()));
            default -> node;
        };
    }

    private static JsonNode schemas(JsonNode document) {
        return document.path("components").path("schemas");
    }

    /** What is there already stays: the same thing, told by two. */
    private static void merge(ObjectNode suite, JsonNode document) {
        for (var field : document.properties()) {
            var present = suite.get(field.getKey());
            if (present instanceof ObjectNode into && field.getValue().isObject()) {
                merge(into, field.getValue());
            } else if (present instanceof ArrayNode into) {
                field.getValue().forEach(item -> addMissing(into, item));
            } else if (present == null) {
                suite.set(field.getKey(), field.getValue().deepCopy());
            }
        }
    }

    private static void addMissing(ArrayNode list, JsonNode item) {
        for (var present : list) {
            if (present.equals(item)) {
                return;
            }
        }
        list.add(item);
    }
}
