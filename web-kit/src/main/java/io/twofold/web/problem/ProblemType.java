package io.twofold.web.problem;

/**
 * A kind of failure that a caller can act on, with a section in {@code docs/problems.md}.
 *
 * @param type  the last segment of the documented URI; public API: never rename one
 * @param title the same for every occurrence; what to do now is the detail of the {@link ProblemException}
 */
public record ProblemType(int status, String type, String title) {}
