package io.twofold.web.input;

import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.twofold.web.problem.FieldProblem;

/** One place in a JSON document that does not fit the type that it is read as. */
record Mismatch(JsonPointer pointer, String detail) {

    static Mismatch of(JsonMappingException e) {
        return new Mismatch(pointer(e.getPath()), detail(e));
    }

    FieldProblem problem() {
        return new FieldProblem(pointer.toString(), detail);
    }

    /** Takes the place out of the document; false where that is not possible, or has been done before. */
    boolean removedFrom(JsonNode document) {
        if (pointer.matches()) {
            return false;
        }
        return switch (document.at(pointer.head())) {
            case ObjectNode object -> object.remove(pointer.last().getMatchingProperty()) != null;
            case ArrayNode array -> {
                var index = pointer.last().getMatchingIndex();
                yield index < array.size()
                        && !array.set(index, array.nullNode()).isNull();
            }
            default -> false;
        };
    }

    private static JsonPointer pointer(List<Reference> path) {
        var pointer = JsonPointer.empty();
        for (var step : path) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        return pointer;
    }

    private static String detail(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "is unknown here; known are " + known(unknown);
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> Expected.words(mismatch.getTargetType());
            default -> "is not valid";
        };
    }

    private static String known(UnrecognizedPropertyException e) {
        return String.join(
                ", ",
                e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
    }
}
