package io.twofold.community.imports.ndjson.reading;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import com.fasterxml.jackson.annotation.JsonSubTypes;

import io.twofold.community.lines.Line;
import io.twofold.community.lines.LineJson;
import io.twofold.web.input.StrictJson;
import io.twofold.web.input.Violations;
import io.twofold.web.problem.FieldProblem;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.INVALID_REQUEST;
import static io.twofold.web.problem.WebProblem.MALFORMED_BODY;

/** Reads single lines, and says all that is wrong with one. */
@ApplicationScoped
public class LineReader {

    private static final List<String> TYPES = Stream.of(
                    Line.class.getAnnotation(JsonSubTypes.class).value())
            .map(JsonSubTypes.Type::name)
            .toList();

    private final LineJson json;
    private final StrictJson strict;
    private final Validator validator;

    LineReader(LineJson json, StrictJson strict, Validator validator) {
        this.json = json;
        this.strict = strict;
        this.validator = validator;
    }

    Line read(long number, byte[] bytes) throws BrokenLine {
        try {
            var line = parsed(bytes);
            Violations.refuse(validator.validate(line));
            return line;
        } catch (ProblemException e) {
            throw new BrokenLine(number, detail(e));
        }
    }

    private Line parsed(byte[] bytes) {
        try {
            return json.read(bytes);
        } catch (IOException e) {
            var type = strict.tree(bytes).path("type");
            if (!TYPES.contains(type.asText())) {
                throw new ProblemException(
                        INVALID_REQUEST, "type must be one of %s.".formatted(String.join(", ", TYPES)));
            }
            return strict.read(bytes, Line.class);
        }
    }

    private static String detail(ProblemException e) {
        if (e.type() == MALFORMED_BODY) {
            return "This is no JSON.";
        }
        return e.errors().isEmpty() ? e.detail() : all(e.errors());
    }

    private static String all(List<FieldProblem> errors) {
        return errors.stream()
                .map(error -> (error.pointer().replaceFirst("^/", "") + " " + error.detail()).strip())
                .collect(Collectors.joining("; ", "", "."));
    }
}
