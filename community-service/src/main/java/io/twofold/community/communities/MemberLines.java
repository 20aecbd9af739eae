package io.twofold.community.communities;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;

import io.twofold.community.communities.AddMembers.NewMember;
import io.twofold.events.community.MemberRole;
import io.twofold.web.input.Violations;
import io.twofold.web.problem.FieldProblem;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.INVALID_REQUEST;

/** Members as lines of {@code sub,role}: the first line names the columns, the role may be left out. */
@ApplicationScoped
class MemberLines {

    private static final ObjectReader CSV = new CsvMapper().readerFor(String[].class);
    private static final List<String> COLUMNS = List.of("sub", "role");

    private final Validator validator;

    MemberLines(Validator validator) {
        this.validator = validator;
    }

    /** Ends with 400 and every line that is wrong. */
    AddMembers read(String csv) {
        var lines = csv.lines().toList();
        var errors = new ArrayList<FieldProblem>();
        var columns = lines.isEmpty() ? List.<String>of() : values(lines.getFirst());
        if (columns.isEmpty() || columns.size() > 2 || !columns.equals(COLUMNS.subList(0, columns.size()))) {
            errors.add(new FieldProblem("line 1", "must be sub,role"));
        }
        var members = new ArrayList<NewMember>();
        for (var number = 2; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            if (!line.isBlank()) {
                read("line " + number, values(line), columns.size(), members, errors);
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

    private void read(
            String place, List<String> values, int columns, List<NewMember> members, List<FieldProblem> errors) {
        if (values.isEmpty() || values.size() > columns) {
            errors.add(new FieldProblem(place, "must have the columns of line 1"));
            return;
        }
        try {
            var role = values.size() < 2 || values.get(1).isEmpty() ? null : MemberRole.valueOf(values.get(1));
            var member = new NewMember(null, values.getFirst(), role);
            members.add(member);
            if (!validator.validate(member).isEmpty() || values.getFirst().indexOf('\0') >= 0) {
                errors.add(new FieldProblem(place, "sub must be a text of 1 to 255 characters"));
            }
        } catch (IllegalArgumentException e) {
            errors.add(new FieldProblem(place, "role must be MEMBER or STEWARD"));
        }
    }

    /** None where it is no line of a table. */
    private static List<String> values(String line) {
        try {
            return List.of(CSV.<String[]>readValue(line.strip()));
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
