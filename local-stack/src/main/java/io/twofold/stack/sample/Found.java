package io.twofold.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;

/** A thing of the API, and whether it was there before. */
record Found(JsonNode thing, boolean before) {

    String id() {
        return thing.path("id").asText();
    }

    String name() {
        return thing.path("name").asText();
    }
}
