package io.twofold.kit.identification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.twofold.web.problem.FieldProblem;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.INVALID_REQUEST;

/** Who names are, all of them or none. */
public record IdentifyPeople(@NotEmpty @Size(max = 1_000) List<@Valid @NotNull IdentifyPerson> items) {

    /** Ends with 400 where a name stands there twice. */
    static void mustNameEachOnce(List<IdentifyPerson> items) {
        var names = new HashSet<String>();
        var errors = new ArrayList<FieldProblem>();
        for (var i = 0; i < items.size(); i++) {
            if (!names.add(items.get(i).name())) {
                errors.add(new FieldProblem("/items/%d/name".formatted(i), "stands there before"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(INVALID_REQUEST, "Say of each name once who it is.", errors);
        }
    }
}
