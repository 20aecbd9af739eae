package io.twofold.community.communities;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import io.twofold.community.communities.AddMembers.NewMember;
import io.twofold.events.community.MemberRole;
import io.twofold.web.input.Violations;
import io.twofold.web.problem.FieldProblem;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.INVALID_REQUEST;

/** Members as lines of {@code sub,role}: the first line names the columns, the role may be left out. */
@ApplicationScoped
class MemberLines {

    private final Validator validator;

    MemberLines(Validator validator) {
        this.validator = validator;
    }

    /** Ends with 400 and every line that is wrong. */
    AddMembers read(String csv) {
        var lines = csv.lines().filter(line -> !line.isBlank()).toList();
        var errors = new ArrayList<FieldProblem>();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("sub(,role)?")) {
            errors.add(new FieldProblem("line 1", "must be sub,role"));
        }
        var members = new ArrayList<NewMember>();
        for (var i = 1; i < lines.size(); i++) {
            var values = List.of(lines.get(i).strip().split(",", -1));
            try {
                var role = values.size() < 2 || values.get(1).isEmpty() ? null : MemberRole.valueOf(values.get(1));
                members.add(new NewMember(null, values.getFirst(), role));
            } catch (IllegalArgumentException e) {
                errors.add(new FieldProblem("line " + (i + 1), "role must be MEMBER or STEWARD"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    INVALID_REQUEST, "Correct what errors lists and send the request again.", errors);
        }
        var request = new AddMembers(members);
        Violations.refuse(validator.validate(request));
        return request;
    }
}
