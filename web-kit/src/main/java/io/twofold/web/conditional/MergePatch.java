package io.twofold.web.conditional;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.twofold.web.input.Consistent;
import io.twofold.web.input.StrictJson;
import io.twofold.web.input.Violations;

import static java.util.stream.Collectors.toSet;

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

    /** {@code current} as the patch changes it, of the same class, the constraints on what is not as before checked. */
    public <T> T appliedTo(T current) {
        ObjectNode before = json.valueToTree(current);
        var after = merged(before.deepCopy(), patch);
        T changed = strict.read(after, current.getClass());
        Violations.refuse(validator.validate(changed).stream()
                .filter(violation -> !isAsBefore(violation, before, after))
                .collect(toSet()));
        return changed;
    }

    /** An import may have brought what nobody could write here: that is no reason to refuse the rest. */
    private static boolean isAsBefore(ConstraintViolation<?> violation, ObjectNode before, ObjectNode after) {
        var field = violation.getPropertyPath().iterator().next().getName();
        var ofSeveralFields = violation.getConstraintDescriptor().getAnnotation() instanceof Consistent;
        return field != null
                && !ofSeveralFields
                && before.hasNonNull(field)
                && before.get(field).equals(after.get(field));
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
