package io.twofold.web.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem+json body, whose {@code detail} says what to do next. */
public final class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<FieldProblem> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** Adds a header to the answer, {@code Retry-After} for one. */
    public ProblemException with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
