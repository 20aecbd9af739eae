package io.twofold.web.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer a JSON pointer (RFC 6901) into the body, or the name of a query, path or header parameter
 */
public record FieldProblem(String pointer, String detail) {}
