package io.twofold.web.conditional;

import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.twofold.web.input.StrictJson;
import io.twofold.web.input.Violations;

/** A JSON Merge Patch (RFC 7396): the body of a {@code PATCH}. */
public final class MergePatch {

    /** What such a method {@code @Consumes}. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectNode patch;
    private final ObjectMapper json;
    private final StrictJson strict;
    private final Validator validator;

    MergePatch(ObjectNode patch, ObjectMapper json, StrictJson strict, Validator validator) {
        this.patch = patch;
        this.json = json;
        this.strict = strict;
        this.validator = validator;
    }

    /** {@code current} as the patch changes it, of the same class, its constraints checked. */
    public <T> T appliedTo(T current) {
        T changed = strict.read(merged(json.valueToTree(current), patch), current.getClass());
        Violations.refuse(validator.validate(changed));
        return changed;
    }

    private static ObjectNode merged(ObjectNode target, ObjectNode patch) {
        for (var change : patch.properties()) {
            var name = change.getKey();
            if (change.getValue().isNull()) {
                target.remove(name);
            } else if (change.getValue() instanceof ObjectNode within) {
                target.set(
                        name, merged(target.get(name) instanceof ObjectNode part ? part : target.objectNode(), within));
            } else {
                target.set(name, change.getValue());
            }
        }
        return target;
    }
}
