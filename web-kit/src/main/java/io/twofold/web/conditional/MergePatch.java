package io.twofold.web.conditional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;

/** A JSON Merge Patch (RFC 7396): the body of a {@code PATCH}. */
public final class MergePatch {

    /** What such a method {@code @Consumes}. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonNode patch;
    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(JsonNode patch, ObjectMapper json, Validator validator) {
        this.patch = patch;
        this.json = json;
        this.validator = validator;
    }

    /** {@code current} as the patch changes it, of the same class, its constraints checked. */
    public <T> T appliedTo(T current) {
        throw new UnsupportedOperationException();
    }
}
