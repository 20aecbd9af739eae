package io.twofold.web.input;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path.Node;

import com.fasterxml.jackson.core.JsonPointer;

import io.twofold.web.problem.FieldProblem;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.INVALID_REQUEST;

/** Constraints that a request breaks, as a problem. */
public final class Violations {

    private Violations() {}

    /** Ends the request if anything is broken; {@code violations} are of an object that was read from the body. */
    public static void refuse(Set<? extends ConstraintViolation<?>> violations) {
        if (!violations.isEmpty()) {
            throw problem(violations.stream()
                    .map(violation -> new FieldProblem(pointer(violation.getPropertyPath()), violation.getMessage()))
                    .toList());
        }
    }

    static ProblemException problem(List<FieldProblem> errors) {
        var sorted = errors.stream()
                .sorted(Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::detail))
                .toList();
        return new ProblemException(INVALID_REQUEST, "Correct what errors lists and send the request again.", sorted);
    }

    static String pointer(Iterable<Node> path) {
        var pointer = JsonPointer.empty();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer = pointer.appendIndex(node.getIndex());
            } else if (node.getKey() != null) {
                pointer = pointer.appendProperty(node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer = pointer.appendProperty(node.getName());
            }
        }
        return pointer.toString();
    }
}
