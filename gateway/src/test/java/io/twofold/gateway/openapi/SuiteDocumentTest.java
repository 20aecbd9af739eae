package io.twofold.gateway.openapi;

import java.util.LinkedHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuiteDocumentTest {

    @Test
    void schemasThatAreTheSameAreThereOnce() {
        var suite = suite("{'Id': {'type': 'string'}}", "{'Id': {'type': 'string'}}");

        assertThat(suite.at("/components/schemas").fieldNames()).toIterable().containsExactly("Id");
    }

    @Test
    void schemasThatOnlyShareANameGetTheirServicesBeforeIt() {
        var suite = suite("{'View': {'title': 'a'}}", "{'View': {'title': 'b'}}");

        assertThat(suite.at("/components/schemas/FirstView/title").textValue()).isEqualTo("a");
        assertThat(suite.at("/components/schemas/SecondView/title").textValue()).isEqualTo("b");
        assertThat(suite.at("/paths/~1first/get/$ref").textValue()).isEqualTo("#/components/schemas/FirstView");
        assertThat(suite.at("/paths/~1second/get/$ref").textValue()).isEqualTo("#/components/schemas/SecondView");
    }

    @Test
    void whatRefersToSuchAreNotTheSameEither() {
        var suite = suite(
                "{'View': {'title': 'a'}, 'List': {'items': {'$ref': '#/components/schemas/View'}}}",
                "{'View': {'title': 'b'}, 'List': {'items': {'$ref': '#/components/schemas/View'}}}");

        assertThat(suite.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("FirstView", "SecondView", "FirstList", "SecondList");
        assertThat(suite.at("/components/schemas/SecondList/items/$ref").textValue())
                .isEqualTo("#/components/schemas/SecondView");
    }

    @Test
    void whatOnlyOneHasKeepsItsName() {
        var suite = suite(
                "{'View': {'title': 'a'}, 'Own': {'$ref': '#/components/schemas/View'}}", "{'View': {'title': 'b'}}");

        assertThat(suite.at("/components/schemas/Own/$ref").textValue()).isEqualTo("#/components/schemas/FirstView");
    }

    private static ObjectNode suite(String first, String second) {
        var documents = new LinkedHashMap<String, ObjectNode>();
        documents.put("First", document("/first", first));
        documents.put("Second", document("/second", second));
        return SuiteDocument.of(documents);
    }

    private static ObjectNode document(String path, String schemas) {
        try {
            return (ObjectNode) new ObjectMapper()
                    .readTree(
                            "{'paths': {'PATH': {'get': {'$ref': '#/components/schemas/View'}}}, 'components': {'schemas': SCHEMAS}}"
                                    .replace("PATH", path)
                                    .replace("SCHEMAS", schemas)
                                    .replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
