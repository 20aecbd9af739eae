package io.twofold.metrics.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON_TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes a figure as CSV (RFC 4180): its list or time series a row for each item, else a row for each figure. Columns
 * are named as the fields of the JSON are, with dots between.
 */
@Provider
@Produces(Csv.MEDIA_TYPE)
public class Csv implements MessageBodyWriter<Object> {

    /** What such a method {@code @Produces} beside JSON. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final MediaType TABLE = MediaType.valueOf(MEDIA_TYPE);
    private static final String END = "\r\n";

    private final ObjectMapper json;

    Csv(ObjectMapper json) {
        this.json = json;
    }

    /** Whether the client would rather have this than JSON. */
    public static boolean isAsked(HttpHeaders request) {
        return request.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(APPLICATION_JSON_TYPE) || type.isCompatible(TABLE))
                .findFirst()
                .filter(type -> !type.isCompatible(APPLICATION_JSON_TYPE))
                .isPresent();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public void writeTo(
            Object figure,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        output.write(text(json.valueToTree(figure)).getBytes(UTF_8));
    }

    static String text(JsonNode figure) {
        for (var list : List.of("series", "items")) {
            if (figure.has(list)) {
                return table(figure.get(list).valueStream().map(Csv::flat).toList());
            }
        }
        return table(flat(figure).entrySet().stream()
                .map(field -> {
                    var row = new LinkedHashMap<String, String>();
                    row.put("figure", field.getKey());
                    row.put("value", field.getValue());
                    return row;
                })
                .toList());
    }

    private static String table(List<? extends Map<String, String>> rows) {
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        var lines = Stream.concat(
                Stream.of(line(columns.stream())),
                rows.stream().map(row -> line(columns.stream().map(column -> row.getOrDefault(column, "")))));
        return lines.collect(Collectors.joining(END, "", END));
    }

    private static String line(Stream<String> values) {
        return values.map(Csv::quoted).collect(Collectors.joining(","));
    }

    private static Map<String, String> flat(JsonNode node) {
        var fields = new LinkedHashMap<String, String>();
        flatten("", node, fields);
        return fields;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(child(name, field.getKey()), field.getValue(), fields));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainerNode)) {
            for (var i = 0; i < node.size(); i++) {
                flatten(child(name, Integer.toString(i)), node.get(i), fields);
            }
        } else if (node.isArray()) {
            fields.put(name, word(node.valueStream().map(JsonNode::asText).collect(Collectors.joining(" > "))));
        } else {
            fields.put(name, node.isNull() ? "" : node.isTextual() ? word(node.asText()) : node.asText());
        }
    }

    /** A spreadsheet would take it for a formula, and do what somebody else has written. */
    private static String word(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String child(String name, String field) {
        return name.isEmpty() ? field : name + "." + field;
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0)
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }
}
